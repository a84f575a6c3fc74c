package dev.dovetail.ftgo.gateway.order;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.order.OrderRequests.NewLines;
import dev.dovetail.ftgo.gateway.order.OrderRequests.NewOrder;
import dev.dovetail.ftgo.gateway.proxy.Deadline;

/** The order service's API, version 2. */
@Path("/v2/orders")
interface OrderClient {

    @GET
    @Path("{id}")
    RestResponse<OrderDocument> get(
            @HeaderParam(Deadline.HEADER) String deadline,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known);

    @GET
    OrderDocument.Page list(
            @HeaderParam(Deadline.HEADER) String deadline,
            @QueryParam("consumerId") String consumerId,
            @QueryParam("limit") int limit,
            @QueryParam("before") @Nullable String before);

    @POST
    OrderDocument place(
            @HeaderParam(Deadline.HEADER) String deadline,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewOrder order);

    @POST
    @Path("{id}/cancellation")
    OrderDocument cancel(@HeaderParam(Deadline.HEADER) String deadline, @PathParam("id") String id);

    @POST
    @Path("{id}/revision")
    OrderDocument revise(@HeaderParam(Deadline.HEADER) String deadline, @PathParam("id") String id, NewLines lines);
}
