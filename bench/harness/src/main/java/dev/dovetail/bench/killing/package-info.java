/** What survives when the relay is killed again and again. */
@NullMarked
package dev.dovetail.bench.killing;

import org.jspecify.annotations.NullMarked;
