/** Requests at a fixed rate, or from a fixed number of clients. */
@NullMarked
package dev.dovetail.bench.load;

import org.jspecify.annotations.NullMarked;
