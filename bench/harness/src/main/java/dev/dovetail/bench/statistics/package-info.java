/** Percentiles and medians, exact: from all samples, sorted. */
@NullMarked
package dev.dovetail.bench.statistics;

import org.jspecify.annotations.NullMarked;
