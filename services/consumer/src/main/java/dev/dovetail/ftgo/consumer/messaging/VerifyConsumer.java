package dev.dovetail.ftgo.consumer.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageType;

@MessageType("ftgo.consumer.VerifyConsumer")
record VerifyConsumer(UUID consumerId, UUID orderId, MoneyData orderTotal) implements Command {}
