package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** The cooks see the ticket. */
@MessageType("ftgo.kitchen.TicketConfirmed")
record TicketConfirmed(UUID orderId, UUID ticketId) implements Reply {}
