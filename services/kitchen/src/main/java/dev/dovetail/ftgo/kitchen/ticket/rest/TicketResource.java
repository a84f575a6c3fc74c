package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.kitchen.ticket.Tickets;
import dev.dovetail.problem.Problems;

@Path(TicketResource.PATH)
@RunOnVirtualThread
@Tag(name = "Tickets", description = "What is to be prepared")
class TicketResource {

    static final String PATH = "/v1/tickets";

    private final Tickets tickets;

    TicketResource(Tickets tickets) {
        this.tickets = tickets;
    }

    @GET
    @Operation(
            operationId = "listTickets",
            summary = "List tickets, oldest first",
            description = "Every parameter narrows the list")
    @APIResponseSchema(value = TicketPage.class, responseDescription = "The matching tickets")
    @APIResponse(responseCode = "400", description = "A parameter is not well-formed")
    public RestResponse<TicketPage> list(@BeanParam @Valid TicketQuery query) {
        var read = tickets.matching(query.criteria(), query.after(), query.limit() + 1);
        return RestResponse.ok(TicketPage.of(read, query));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTicket", summary = "Read a ticket")
    @APIResponseSchema(value = TicketBody.class, responseDescription = "The ticket")
    @APIResponse(responseCode = "404", description = "There is no such ticket")
    public RestResponse<TicketBody> get(@RestPath UUID id) {
        return tickets.findByIdOptional(id)
                .map(ticket -> RestResponse.ok(TicketBody.of(ticket)))
                .orElseThrow(() -> Problems.notFound("There is no ticket " + id));
    }
}
