package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.MessageType;

/** The kitchen does not do what it was asked: why, for programs and for people. */
@MessageType("ftgo.kitchen.TicketRefused")
record TicketRefused(UUID orderId, String code, String reason) implements Failure {

    static TicketRefused of(UUID orderId, KitchenRefusal refusal) {
        return new TicketRefused(orderId, refusal.code().name(), refusal.reason());
    }
}
