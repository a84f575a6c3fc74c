package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.time.Instant;

import com.google.protobuf.Timestamp;
import ftgo.kitchen.v1.CaughtUp;
import ftgo.kitchen.v1.Ticket;
import ftgo.kitchen.v1.TicketLine;
import ftgo.kitchen.v1.TicketState;
import ftgo.kitchen.v1.TicketsResponse;

import dev.dovetail.ftgo.kitchen.ticket.TicketChange;
import dev.dovetail.ftgo.kitchen.ticket.TicketSnapshot;

/** What displays are told. */
final class TicketMessages {

    private TicketMessages() {}

    static TicketsResponse caughtUp(long position) {
        return TicketsResponse.newBuilder()
                .setCaughtUp(CaughtUp.newBuilder().setPosition(position))
                .build();
    }

    static TicketsResponse of(TicketChange change) {
        return TicketsResponse.newBuilder()
                .setChange(ftgo.kitchen.v1.TicketChange.newBuilder()
                        .setPosition(change.position())
                        .setTicket(of(change.ticket())))
                .build();
    }

    private static Ticket of(TicketSnapshot ticket) {
        Ticket.Builder message = Ticket.newBuilder()
                .setTicketId(ticket.ticketId().toString())
                .setOrderId(ticket.orderId().toString())
                .setState(of(ticket.state()))
                .addAllLines(ticket.lines().stream().map(TicketMessages::of).toList())
                .setCreatedAt(of(ticket.createdAt()));
        if (ticket.readyBy() != null) {
            message.setReadyBy(of(ticket.readyBy()));
        }
        return message.build();
    }

    private static TicketLine of(dev.dovetail.ftgo.kitchen.ticket.TicketLine line) {
        return TicketLine.newBuilder()
                .setItemId(line.menuItemId())
                .setName(line.name())
                .setQuantity(line.quantity())
                .build();
    }

    private static TicketState of(dev.dovetail.ftgo.kitchen.ticket.TicketState state) {
        return switch (state) {
            case CREATE_PENDING -> throw new IllegalArgumentException("a ticket that cooks do not see yet");
            case AWAITING_ACCEPTANCE -> TicketState.TICKET_STATE_AWAITING_ACCEPTANCE;
            case ACCEPTED -> TicketState.TICKET_STATE_ACCEPTED;
            case PREPARING -> TicketState.TICKET_STATE_PREPARING;
            case READY -> TicketState.TICKET_STATE_READY;
            case CANCELLED -> TicketState.TICKET_STATE_CANCELLED;
        };
    }

    private static Timestamp of(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
