package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageType;

/** Asks for a ticket that waits for its order's approval. */
@MessageType("ftgo.kitchen.CreateTicket")
record CreateTicket(UUID orderId, UUID restaurantId, List<Line> lines) implements Command {

    CreateTicket {
        Line.requireSome(lines);
    }
}
