package dev.dovetail.ftgo.kitchen.ticket;

import java.util.UUID;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** A cook has begun. */
@MessageType("ftgo.kitchen.TicketPreparing")
record TicketPreparing(UUID orderId, UUID ticketId, UUID restaurantId) implements Event {

    static TicketPreparing of(Ticket ticket) {
        return new TicketPreparing(ticket.orderId(), ticket.id(), ticket.restaurantId());
    }
}
