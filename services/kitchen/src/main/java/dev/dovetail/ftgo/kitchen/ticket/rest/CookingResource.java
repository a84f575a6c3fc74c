package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.kitchen.ticket.Cooking;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;

@Path("/v1/tickets/{ticketId}")
@RunOnVirtualThread
@Tag(name = "Cooking", description = "What cooks do with a ticket")
@APIResponse(responseCode = "200", description = "The ticket after it")
@APIResponse(responseCode = "404", description = "There is no such ticket")
@APIResponse(responseCode = "409", description = "The ticket's state does not allow it; the detail says why")
class CookingResource {

    private final Cooking cooking;

    CookingResource(Cooking cooking) {
        this.cooking = cooking;
    }

    @POST
    @Path("/acceptance")
    @Operation(summary = "Accept", description = "Takes a ticket that awaits acceptance and promises a time")
    @APIResponse(responseCode = "400", description = "The body is not valid")
    @APIResponse(responseCode = "422", description = "The promised time is out of range")
    public RestResponse<TicketRepresentation> accept(UUID ticketId, @NotNull @Valid Acceptance acceptance) {
        return ok(cooking.accept(ticketId, acceptance.readyBy()));
    }

    @POST
    @Path("/preparation")
    @Operation(summary = "Prepare", description = "Begins an accepted ticket: too late now to revise or cancel it")
    public RestResponse<TicketRepresentation> prepare(UUID ticketId) {
        return ok(cooking.prepare(ticketId));
    }

    @POST
    @Path("/readiness")
    @Operation(summary = "Finish", description = "Ends the preparation: a courier can fetch the food")
    public RestResponse<TicketRepresentation> finish(UUID ticketId) {
        return ok(cooking.finish(ticketId));
    }

    private static RestResponse<TicketRepresentation> ok(Ticket ticket) {
        return RestResponse.ok(TicketRepresentation.of(ticket));
    }
}
