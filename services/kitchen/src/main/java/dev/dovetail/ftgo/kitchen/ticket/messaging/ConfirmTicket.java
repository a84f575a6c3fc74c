package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageType;

/** The order is approved: asks to show its ticket to the cooks. */
@MessageType("ftgo.kitchen.ConfirmTicket")
record ConfirmTicket(UUID orderId) implements Command {}
