package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Ticket",
        description = "What a restaurant is to prepare for an order",
        requiredProperties = {"id", "orderId", "restaurantId", "state", "lines", "createdAt"})
record TicketBody(
        UUID id,
        UUID orderId,
        UUID restaurantId,
        TicketState state,
        List<Line> lines,
        @Schema(description = "When the order asked for it") Instant createdAt,

        @Schema(description = "When a cook promised it will be ready; absent before it is accepted") @Nullable
        Instant readyBy) {

    @Schema(
            name = "TicketLine",
            requiredProperties = {"menuItemId", "name", "quantity"})
    record Line(String menuItemId, String name, int quantity) {}

    static TicketBody of(Ticket ticket) {
        return new TicketBody(
                ticket.id(),
                ticket.orderId(),
                ticket.restaurantId(),
                ticket.state(),
                ticket.lines().stream()
                        .map(line -> new Line(line.menuItemId(), line.name(), line.quantity()))
                        .toList(),
                ticket.createdAt(),
                ticket.readyBy().orElse(null));
    }
}
