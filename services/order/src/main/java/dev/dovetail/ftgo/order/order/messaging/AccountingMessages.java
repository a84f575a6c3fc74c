package dev.dovetail.ftgo.order.order.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.order.wire.MoneyBody;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** What is said with the accounting service. */
interface AccountingMessages {

    @MessageType("ftgo.accounting.AuthorizeCard")
    record AuthorizeCard(UUID authorizationId, UUID orderId, UUID consumerId, MoneyBody amount) implements Command {}

    @MessageType("ftgo.accounting.CardAuthorized")
    record CardAuthorized(UUID authorizationId, UUID orderId) implements Reply {}

    @MessageType("ftgo.accounting.CardDeclined")
    record CardDeclined(UUID authorizationId, UUID orderId, String code, String reason) implements Failure {}

    @MessageType("ftgo.accounting.ReverseAuthorization")
    record ReverseAuthorization(UUID authorizationId, UUID orderId, UUID consumerId) implements Command {}

    @MessageType("ftgo.accounting.AuthorizationReversed")
    record AuthorizationReversed(UUID authorizationId, UUID orderId) implements Reply {}
}
