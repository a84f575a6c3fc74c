package dev.dovetail.ftgo.order.order.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.order.order.OrderLines;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** What is said with the kitchen service. */
interface KitchenMessages {

    @MessageType("ftgo.kitchen.CreateTicket")
    record CreateTicket(UUID orderId, UUID restaurantId, List<TicketLine> lines) implements Command {}

    @MessageType("ftgo.kitchen.TicketCreated")
    record TicketCreated(UUID orderId) implements Reply {}

    @MessageType("ftgo.kitchen.ConfirmTicket")
    record ConfirmTicket(UUID orderId) implements Command {}

    @MessageType("ftgo.kitchen.TicketConfirmed")
    record TicketConfirmed(UUID orderId) implements Reply {}

    @MessageType("ftgo.kitchen.CancelTicket")
    record CancelTicket(UUID orderId) implements Command {}

    @MessageType("ftgo.kitchen.TicketCancelled")
    record TicketCancelled(UUID orderId) implements Reply {}

    @MessageType("ftgo.kitchen.ReviseTicket")
    record ReviseTicket(UUID orderId, List<TicketLine> lines) implements Command {}

    @MessageType("ftgo.kitchen.TicketRevised")
    record TicketRevised(UUID orderId) implements Reply {}

    @MessageType("ftgo.kitchen.TicketRefused")
    record TicketRefused(UUID orderId, String code, String reason) implements Failure {}

    @MessageType("ftgo.kitchen.TicketAccepted")
    record TicketAccepted(UUID orderId, Instant readyBy) implements Event {}

    @MessageType("ftgo.kitchen.TicketPreparing")
    record TicketPreparing(UUID orderId) implements Event {}

    @MessageType("ftgo.kitchen.TicketReady")
    record TicketReady(UUID orderId) implements Event {}

    record TicketLine(String menuItemId, String name, int quantity) {

        static List<TicketLine> of(OrderLines lines) {
            return lines.lines().stream()
                    .map(line -> new TicketLine(line.menuItemId(), line.name(), line.quantity()))
                    .toList();
        }
    }
}
