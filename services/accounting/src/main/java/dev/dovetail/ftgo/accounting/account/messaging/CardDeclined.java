package dev.dovetail.ftgo.accounting.account.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.MessageType;

/** Nothing is authorized: why, for programs and for people. */
@MessageType("ftgo.accounting.CardDeclined")
record CardDeclined(UUID authorizationId, UUID orderId, String code, String reason) implements Failure {}
