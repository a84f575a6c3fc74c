package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.ticket.Ticket;
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
    @APIResponse(responseCode = "400", ref = "Malformed")
    public RestResponse<TicketPage> list(
            @Parameter(description = "Only those of this restaurant")
                    @QueryParam("restaurantId")
                    @Pattern(regexp = TicketQuery.UUID_TEXT, message = TicketQuery.MUST_BE_UUID)
                    @Nullable
                    String restaurantId,
            @Parameter(description = "Only those in this state")
                    @QueryParam("state")
                    @Pattern(regexp = TicketQuery.STATES, message = TicketQuery.MUST_BE_STATE)
                    @Nullable
                    String state,
            @Parameter(description = "Only that of this order")
                    @QueryParam("orderId")
                    @Pattern(regexp = TicketQuery.UUID_TEXT, message = TicketQuery.MUST_BE_UUID)
                    @Nullable
                    String orderId,
            @Parameter(description = "The id of the ticket after which to go on")
                    @QueryParam("after")
                    @DefaultValue(TicketQuery.BEFORE_ALL)
                    @Pattern(regexp = TicketQuery.UUID_TEXT, message = TicketQuery.MUST_BE_UUID)
                    String after,
            @Parameter(description = "How many tickets at most")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "^([1-9][0-9]?|100)$", message = "must be 1 to 100")
                    String limit) {
        TicketQuery query = TicketQuery.of(restaurantId, state, orderId, after, limit);
        List<Ticket> read = tickets.matching(query.criteria(), query.after(), query.limit() + 1);
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
