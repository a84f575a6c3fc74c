/** A row of the outbox, and how it becomes a Kafka record. */
@NullMarked
package dev.dovetail.relay.outbox;

import org.jspecify.annotations.NullMarked;
