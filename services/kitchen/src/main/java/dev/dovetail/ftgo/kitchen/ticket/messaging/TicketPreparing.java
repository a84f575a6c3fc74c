package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** A cook has begun. */
@MessageType("ftgo.kitchen.TicketPreparing")
record TicketPreparing(UUID orderId, UUID ticketId, UUID restaurantId) implements Event {

    static TicketPreparing of(Ticket ticket) {
        return new TicketPreparing(ticket.orderId(), ticket.id(), ticket.restaurantId());
    }
}
