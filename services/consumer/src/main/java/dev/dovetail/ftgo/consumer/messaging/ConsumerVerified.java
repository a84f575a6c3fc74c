package dev.dovetail.ftgo.consumer.messaging;

import java.util.UUID;

import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

@MessageType("ftgo.consumer.ConsumerVerified")
record ConsumerVerified(UUID consumerId, UUID orderId) implements Reply {

    static ConsumerVerified of(VerifyConsumer command) {
        return new ConsumerVerified(command.consumerId(), command.orderId());
    }
}
