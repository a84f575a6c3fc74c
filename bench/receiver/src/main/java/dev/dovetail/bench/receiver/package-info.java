/** A service that writes down the effect of every message it handles. */
@NullMarked
package dev.dovetail.bench.receiver;

import org.jspecify.annotations.NullMarked;
