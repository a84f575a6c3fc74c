package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** Nothing will be prepared for the order. */
@MessageType("ftgo.kitchen.TicketCancelled")
record TicketCancelled(UUID orderId) implements Reply {}
