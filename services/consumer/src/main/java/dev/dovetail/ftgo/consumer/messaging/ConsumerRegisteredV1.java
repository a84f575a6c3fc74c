package dev.dovetail.ftgo.consumer.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.consumer.Consumer;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/**
 * As {@link ConsumerRegistered} was before it left out where people live. Published as long as somebody reads it: see
 * docs/contracts.md.
 */
@MessageType("ftgo.consumer.ConsumerRegistered")
record ConsumerRegisteredV1(UUID consumerId, String name, AddressData address) implements Event {

    static ConsumerRegisteredV1 of(Consumer consumer) {
        return new ConsumerRegisteredV1(consumer.id(), consumer.name(), AddressData.of(consumer.address()));
    }
}
