package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageType;

/** Asks to give up the order's ticket. */
@MessageType("ftgo.kitchen.CancelTicket")
record CancelTicket(UUID orderId) implements Command {}
