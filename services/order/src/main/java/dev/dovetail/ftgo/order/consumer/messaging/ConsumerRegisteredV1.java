package dev.dovetail.ftgo.order.consumer.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** The event as it was; for consumers who registered before there was a {@link ConsumerRegistered}. */
@MessageType("ftgo.consumer.ConsumerRegistered")
record ConsumerRegisteredV1(UUID consumerId, String name) implements Event {}
