/** The accounting service: consumers' accounts, their cards, and what is authorized on them. */
@NullMarked
package dev.dovetail.ftgo.accounting;

import org.jspecify.annotations.NullMarked;
