/** One source's life: connect, prepare, stream, back off, stop. */
@NullMarked
package dev.dovetail.relay.source;

import org.jspecify.annotations.NullMarked;
