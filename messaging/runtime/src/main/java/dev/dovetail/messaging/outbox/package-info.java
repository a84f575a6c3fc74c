/** Sending: messages become rows of the outbox table in the transaction that sends them. */
@NullMarked
package dev.dovetail.messaging.outbox;

import org.jspecify.annotations.NullMarked;
