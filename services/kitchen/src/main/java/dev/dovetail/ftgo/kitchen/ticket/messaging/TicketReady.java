package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** The food waits for its courier. */
@MessageType("ftgo.kitchen.TicketReady")
record TicketReady(UUID orderId, UUID ticketId, UUID restaurantId) implements Event {

    static TicketReady of(Ticket ticket) {
        return new TicketReady(ticket.orderId(), ticket.id(), ticket.restaurantId());
    }
}
