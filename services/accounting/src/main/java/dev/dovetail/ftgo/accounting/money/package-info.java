/** Exact amounts of money, and how they are written. */
@NullMarked
package dev.dovetail.ftgo.accounting.money;

import org.jspecify.annotations.NullMarked;
