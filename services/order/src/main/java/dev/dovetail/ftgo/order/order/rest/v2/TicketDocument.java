package dev.dovetail.ftgo.order.order.rest.v2;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.Ticket;
import dev.dovetail.ftgo.order.order.TicketStatus;

/**
 * How far the kitchen has come.
 *
 * @param readyBy when the food will be ready, once the kitchen has accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"status"})
record TicketDocument(TicketStatus status, @Nullable Instant readyBy) {

    static TicketDocument of(Ticket ticket) {
        return new TicketDocument(ticket.status(), ticket.readyBy());
    }
}
