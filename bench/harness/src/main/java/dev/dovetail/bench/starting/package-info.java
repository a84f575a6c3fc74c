/** How long it takes until everything is ready, and the memory it then needs. */
@NullMarked
package dev.dovetail.bench.starting;

import org.jspecify.annotations.NullMarked;
