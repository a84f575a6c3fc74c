package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.ticket.TicketState;
import dev.dovetail.ftgo.kitchen.ticket.Tickets;
import dev.dovetail.ftgo.kitchen.ticket.Tickets.Criteria;
import dev.dovetail.problem.Problems;

@Path("/v1/tickets")
@RunOnVirtualThread
@Tag(name = "Tickets", description = "What is to be prepared")
class TicketResource {

    private final Tickets tickets;

    TicketResource(Tickets tickets) {
        this.tickets = tickets;
    }

    @GET
    @Operation(summary = "Tickets, oldest first", description = "All parameters narrow the list")
    @APIResponse(responseCode = "200", description = "One page of the matching tickets")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public RestResponse<TicketPage> list(
            @Parameter(description = "Only those of this restaurant") @QueryParam("restaurantId") @Nullable
                    UUID restaurantId,
            @Parameter(description = "Only those in this state") @QueryParam("state") @Nullable TicketState state,
            @Parameter(description = "Only that of this order") @QueryParam("orderId") @Nullable UUID orderId,
            @Parameter(description = "The page's number, from 0")
                    @QueryParam("page")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(10_000)
                    int page,
            @Parameter(description = "How many tickets a page has at most")
                    @QueryParam("size")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    int size) {
        return RestResponse.ok(TicketPage.of(tickets.matching(new Criteria(restaurantId, state, orderId)), page, size));
    }

    @GET
    @Path("/{ticketId}")
    @Operation(summary = "A ticket")
    @APIResponse(responseCode = "200", description = "The ticket")
    @APIResponse(responseCode = "404", description = "There is no such ticket")
    public RestResponse<TicketRepresentation> get(UUID ticketId) {
        return tickets.findByIdOptional(ticketId)
                .map(ticket -> RestResponse.ok(TicketRepresentation.of(ticket)))
                .orElseThrow(() -> Problems.notFound("There is no ticket " + ticketId));
    }
}
