package dev.dovetail.ftgo.accounting.account.messaging;

import java.util.UUID;

import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** The amount is authorized. */
@MessageType("ftgo.accounting.CardAuthorized")
record CardAuthorized(UUID authorizationId, UUID orderId) implements Reply {}
