package dev.dovetail.ftgo.order.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The kitchen's ticket as far as the order knows it. It only ever advances, because the kitchen's replies and its events
 * come on two channels and may overtake each other.
 *
 * @param readyBy when the food will be ready, once the kitchen has said so
 */
public record Ticket(TicketStatus status, @Nullable Instant readyBy) {

    static final Ticket REQUESTED = new Ticket(TicketStatus.REQUESTED, null);

    boolean canBecome(TicketStatus next) {
        return status.compareTo(next) < 0;
    }

    Ticket become(TicketStatus next) {
        return new Ticket(next, readyBy);
    }

    Ticket readyBy(Instant time) {
        return new Ticket(status, time);
    }

    /** Whether the kitchen has begun, so that it would neither change nor cancel it. */
    boolean begun() {
        return status == TicketStatus.PREPARING || status == TicketStatus.READY;
    }
}
