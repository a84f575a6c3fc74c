package dev.dovetail.ftgo.gateway.kitchen;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import dev.dovetail.ftgo.gateway.proxy.Deadline;

/** The kitchen service's API. */
@Path("/v1/tickets")
interface KitchenClient {

    @GET
    @Path("selection")
    TicketList ofOrders(@HeaderParam(Deadline.HEADER) String deadline, @QueryParam("orderId") List<String> orderIds);

    /** Those there are. */
    record TicketList(List<Ticket> tickets) {}
}
