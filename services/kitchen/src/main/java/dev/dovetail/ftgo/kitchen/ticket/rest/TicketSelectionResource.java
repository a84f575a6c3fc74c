package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.kitchen.ticket.Tickets;

@Path(TicketResource.PATH + "/selection")
@RunOnVirtualThread
@Tag(name = "Tickets", description = "What is to be prepared")
class TicketSelectionResource {

    private final Tickets tickets;

    TicketSelectionResource(Tickets tickets) {
        this.tickets = tickets;
    }

    @GET
    @Operation(
            operationId = "selectTickets",
            summary = "Read the tickets of several orders at once",
            description = "Orders without a ticket are left out")
    @APIResponseSchema(value = TicketSelection.class, responseDescription = "Those there are")
    @APIResponse(responseCode = "400", ref = "Malformed")
    public RestResponse<TicketSelection> select(
            @Parameter(required = true, description = "The orders: the parameter is repeated, 1 to 100 times")
                    @QueryParam("orderId")
                    @Size(min = 1, max = 100, message = "must be given 1 to 100 times")
                    List<@Pattern(regexp = TicketQuery.UUID_TEXT, message = TicketQuery.MUST_BE_UUID) String>
                            orderIds) {
        return RestResponse.ok(TicketSelection.of(
                tickets.ofOrders(orderIds.stream().map(UUID::fromString).toList())));
    }
}
