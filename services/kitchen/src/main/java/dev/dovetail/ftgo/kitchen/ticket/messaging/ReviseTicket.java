package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageType;

/** Asks to replace what is to be prepared. */
@MessageType("ftgo.kitchen.ReviseTicket")
record ReviseTicket(UUID orderId, List<Line> lines) implements Command {

    ReviseTicket {
        Line.requireSome(lines);
    }
}
