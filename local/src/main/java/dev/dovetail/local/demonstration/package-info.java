/** Two orders, one approved and one refused, and how their messages travelled. */
@NullMarked
package dev.dovetail.local.demonstration;

import org.jspecify.annotations.NullMarked;
