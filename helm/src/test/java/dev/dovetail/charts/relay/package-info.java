/** The relay's chart. */
@NullMarked
package dev.dovetail.charts.relay;

import org.jspecify.annotations.NullMarked;
