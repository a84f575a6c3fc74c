package dev.dovetail.ftgo.consumer.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.consumer.Consumer;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

@MessageType("ftgo.consumer.ConsumerRegistered")
record ConsumerRegistered(UUID consumerId, String name, AddressData address) implements Event {

    static ConsumerRegistered of(Consumer consumer) {
        return new ConsumerRegistered(consumer.id(), consumer.name(), AddressData.of(consumer.address()));
    }
}
