package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.kitchen.ticket.Ticket;

@Schema(
        name = "TicketSelection",
        description = "Tickets of several orders, oldest first",
        requiredProperties = {"tickets"})
record TicketSelection(List<TicketBody> tickets) {

    static TicketSelection of(List<Ticket> tickets) {
        return new TicketSelection(tickets.stream().map(TicketBody::of).toList());
    }
}
