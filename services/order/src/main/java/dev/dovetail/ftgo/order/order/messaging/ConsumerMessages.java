package dev.dovetail.ftgo.order.order.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.order.wire.MoneyBody;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** What is said with the consumer service. */
interface ConsumerMessages {

    @MessageType("ftgo.consumer.VerifyConsumer")
    record VerifyConsumer(UUID consumerId, UUID orderId, MoneyBody orderTotal) implements Command {}

    @MessageType("ftgo.consumer.ConsumerVerified")
    record ConsumerVerified(UUID orderId) implements Reply {}

    @MessageType("ftgo.consumer.ConsumerRefused")
    record ConsumerRefused(UUID orderId, String code, String reason) implements Failure {}
}
