package dev.dovetail.ftgo.consumer.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.consumer.Consumer;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** A consumer may order from now on. The channel is kept for ever, so it does not say where people live. */
@MessageType("ftgo.consumer.ConsumerRegistered.v2")
record ConsumerRegistered(UUID consumerId, String name) implements Event {

    static ConsumerRegistered of(Consumer consumer) {
        return new ConsumerRegistered(consumer.id(), consumer.name());
    }
}
