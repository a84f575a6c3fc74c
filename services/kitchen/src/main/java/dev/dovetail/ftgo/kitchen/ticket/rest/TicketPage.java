package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.kitchen.ticket.Ticket;

@Schema(name = "TicketPage", description = "Tickets, oldest first")
record TicketPage(
        List<TicketRepresentation> tickets,

        @Schema(description = "The number of this page, from 0")
        int page,

        @Schema(description = "How many tickets a page has at most")
        int size,

        @Schema(description = "How many tickets match on all pages")
        long total) {

    static TicketPage of(PanacheQuery<Ticket> matching, int page, int size) {
        List<TicketRepresentation> tickets =
                matching.page(page, size).stream().map(TicketRepresentation::of).toList();
        return new TicketPage(tickets, page, size, matching.count());
    }
}
