package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.ticket.Ticket;

@Schema(name = "TicketPage", description = "Tickets, oldest first")
record TicketPage(
        List<TicketBody> tickets,

        @Schema(description = "Where the list goes on; absent at its end")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String next) {

    /** Of {@code limit + 1} tickets read, the last only tells that there is more. */
    static TicketPage of(List<Ticket> read, TicketQuery query) {
        List<TicketBody> tickets =
                read.stream().limit(query.limit()).map(TicketBody::of).toList();
        return new TicketPage(
                tickets,
                read.size() > query.limit() ? query.next(tickets.getLast().id()) : null);
    }
}
