/** The processes that are measured: starting, killing, memory and processor time. */
@NullMarked
package dev.dovetail.bench.process;

import org.jspecify.annotations.NullMarked;
