package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** The order has a ticket. */
@MessageType("ftgo.kitchen.TicketCreated")
record TicketCreated(UUID orderId, UUID ticketId) implements Reply {}
