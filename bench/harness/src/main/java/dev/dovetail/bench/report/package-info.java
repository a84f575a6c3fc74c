/** What a measurement says and how it is written down. */
@NullMarked
package dev.dovetail.bench.report;

import org.jspecify.annotations.NullMarked;
