package dev.dovetail.ftgo.order.consumer.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** The consumer service's event, as far as this service reads it. */
@MessageType("ftgo.consumer.ConsumerRegistered.v2")
record ConsumerRegistered(UUID consumerId, String name) implements Event {}
