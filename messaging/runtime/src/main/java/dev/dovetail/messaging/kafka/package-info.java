/** Receiving through Quarkus Messaging's Kafka connector: order per key, and offsets after transactions. */
@NullMarked
package dev.dovetail.messaging.kafka;

import org.jspecify.annotations.NullMarked;
