package dev.dovetail.ftgo.accounting.account.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageType;

/** Asks to give up an authorization. */
@MessageType("ftgo.accounting.ReverseAuthorization")
record ReverseAuthorization(UUID authorizationId, UUID orderId, UUID consumerId) implements Command {}
