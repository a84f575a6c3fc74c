package dev.dovetail.ftgo.accounting.account.messaging;

import java.util.UUID;

import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** Nothing is authorized under that id any more, and nothing will be. */
@MessageType("ftgo.accounting.AuthorizationReversed")
record AuthorizationReversed(UUID authorizationId, UUID orderId) implements Reply {}
