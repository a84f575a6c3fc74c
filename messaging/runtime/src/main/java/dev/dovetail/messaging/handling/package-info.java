/** Handling one received message: a chain of {@link dev.dovetail.messaging.handling.Middleware}s around one handler call. */
@NullMarked
package dev.dovetail.messaging.handling;

import org.jspecify.annotations.NullMarked;
