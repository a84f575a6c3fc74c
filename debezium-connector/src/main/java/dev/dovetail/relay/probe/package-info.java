/** Sends one message through a running relay, from the outbox to Kafka: {@code helm test}. */
@NullMarked
package dev.dovetail.relay.probe;

import org.jspecify.annotations.NullMarked;
