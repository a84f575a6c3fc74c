/**
 * What a service author uses: the {@link dev.dovetail.messaging.Outbox} to send, {@link dev.dovetail.messaging.Handles}
 * to receive, and the kinds of message. Everything beneath this package is the library's own.
 */
@NullMarked
package dev.dovetail.messaging;

import org.jspecify.annotations.NullMarked;
