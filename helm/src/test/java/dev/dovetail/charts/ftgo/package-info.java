/** The chart of the application. */
@NullMarked
package dev.dovetail.charts.ftgo;

import org.jspecify.annotations.NullMarked;
