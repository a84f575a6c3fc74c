package dev.dovetail.ftgo.consumer.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.consumer.Objection;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.MessageType;

@MessageType("ftgo.consumer.ConsumerRefused")
record ConsumerRefused(UUID consumerId, UUID orderId, Code code, String reason) implements Failure {

    static ConsumerRefused of(VerifyConsumer command, Objection objection) {
        return new ConsumerRefused(
                command.consumerId(),
                command.orderId(),
                switch (objection.code()) {
                    case UNKNOWN_CONSUMER -> Code.UNKNOWN_CONSUMER;
                    case SUSPENDED -> Code.SUSPENDED;
                    case LIMIT_EXCEEDED -> Code.LIMIT_EXCEEDED;
                },
                objection.reason());
    }

    enum Code {
        UNKNOWN_CONSUMER,
        SUSPENDED,
        LIMIT_EXCEEDED
    }
}
