/** What {@code ./run} calls: starts everything on one machine, shows how an order travels, and stops everything. */
@NullMarked
package dev.dovetail.local;

import org.jspecify.annotations.NullMarked;
