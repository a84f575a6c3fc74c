package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.time.Instant;
import java.util.UUID;

import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** A cook has promised a time. */
@MessageType("ftgo.kitchen.TicketAccepted")
record TicketAccepted(UUID orderId, UUID ticketId, UUID restaurantId, Instant readyBy) implements Event {

    static TicketAccepted of(Ticket ticket) {
        return new TicketAccepted(
                ticket.orderId(),
                ticket.id(),
                ticket.restaurantId(),
                ticket.readyBy().orElseThrow());
    }
}
