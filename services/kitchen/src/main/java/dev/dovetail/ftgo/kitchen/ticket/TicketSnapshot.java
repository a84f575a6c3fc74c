package dev.dovetail.ftgo.kitchen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A ticket as it was at one time.
 *
 * @param createdAt when its order asked for it
 * @param readyBy the time a cook promised, if one did
 */
public record TicketSnapshot(
        UUID ticketId,
        UUID orderId,
        TicketState state,
        List<TicketLine> lines,
        Instant createdAt,
        @Nullable Instant readyBy) {

    static TicketSnapshot of(Ticket ticket) {
        return new TicketSnapshot(
                ticket.id(),
                ticket.orderId(),
                ticket.state(),
                ticket.lines(),
                ticket.createdAt(),
                ticket.readyBy().orElse(null));
    }
}
