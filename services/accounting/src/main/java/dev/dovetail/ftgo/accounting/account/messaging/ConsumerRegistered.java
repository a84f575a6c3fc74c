package dev.dovetail.ftgo.accounting.account.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** As much of a registration as an account needs: no name and no address. */
@MessageType("ftgo.consumer.ConsumerRegistered")
record ConsumerRegistered(UUID consumerId) implements Event {}
