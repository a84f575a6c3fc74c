package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** The ticket has the new lines. */
@MessageType("ftgo.kitchen.TicketRevised")
record TicketRevised(UUID orderId, UUID ticketId) implements Reply {}
