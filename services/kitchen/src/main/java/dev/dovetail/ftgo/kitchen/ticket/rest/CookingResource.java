package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.kitchen.ticket.Cooking;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;

@Path(TicketResource.PATH + "/{id}")
@RunOnVirtualThread
@Tag(name = "Cooking", description = "What cooks do with a ticket")
class CookingResource {

    private static final String AFTERWARDS = "The ticket afterwards";
    private static final String UNKNOWN = "There is no such ticket";
    private static final String NOT_ALLOWED = "The ticket's state does not allow it, or someone changed it meanwhile";

    private final Cooking cooking;

    CookingResource(Cooking cooking) {
        this.cooking = cooking;
    }

    @POST
    @Path("acceptance")
    @Operation(operationId = "acceptTicket", summary = "Take a ticket that awaits acceptance and promise a time")
    @APIResponseSchema(value = TicketBody.class, responseCode = "200", responseDescription = AFTERWARDS)
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "415", description = "The body is not said to be JSON")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    @APIResponse(responseCode = "422", description = "The promised time is out of range")
    public RestResponse<TicketBody> accept(@RestPath UUID id, @NotNull @Valid AcceptanceBody acceptance) {
        return ok(cooking.accept(id, acceptance.readyBy()));
    }

    @POST
    @Path("preparation")
    @Operation(
            operationId = "prepareTicket",
            summary = "Begin an accepted ticket",
            description = "From now on it can be neither revised nor cancelled")
    @APIResponseSchema(value = TicketBody.class, responseCode = "200", responseDescription = AFTERWARDS)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public RestResponse<TicketBody> prepare(@RestPath UUID id) {
        return ok(cooking.prepare(id));
    }

    @POST
    @Path("readiness")
    @Operation(operationId = "finishTicket", summary = "End the preparation: a courier can fetch the food")
    @APIResponseSchema(value = TicketBody.class, responseCode = "200", responseDescription = AFTERWARDS)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public RestResponse<TicketBody> finish(@RestPath UUID id) {
        return ok(cooking.finish(id));
    }

    private static RestResponse<TicketBody> ok(Ticket ticket) {
        return RestResponse.ok(TicketBody.of(ticket));
    }
}
