package dev.dovetail.ftgo.order.order.rest;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.idempotency.FirstAnswers;
import dev.dovetail.ftgo.order.order.Orders;
import dev.dovetail.ftgo.order.order.PlaceOrder;

@Path(OrderResource.PATH)
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrderResource {

    static final String PATH = "/v1/orders";

    private final PlaceOrder placeOrder;
    private final Changes changes;
    private final Orders orders;
    private final FirstAnswers firstAnswers;

    OrderResource(PlaceOrder placeOrder, Changes changes, Orders orders, FirstAnswers firstAnswers) {
        this.placeOrder = placeOrder;
        this.changes = changes;
        this.orders = orders;
        this.firstAnswers = firstAnswers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "placeOrder", summary = "Place an order; its approval follows")
    @APIResponse(
            responseCode = "201",
            description = "Placed, or had been placed with that key",
            headers = @Header(name = "Location", description = "Where it can be watched"),
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(responseCode = "400", description = "The request is not well-formed")
    @APIResponse(
            responseCode = "422",
            description =
                    "The consumer, the restaurant or its menu do not allow it, or the Idempotency-Key was used for"
                            + " another request")
    public RestResponse<OrderBody> place(
            @Valid @NotNull PlaceOrderRequest request,
            @Parameter(description = "Chosen by the client; a repetition with the same key gets the first answer again")
                    @RestHeader("Idempotency-Key")
                    @Pattern(regexp = "[!-~]{1,200}", message = "must be 1 to 200 visible ASCII characters")
                    @Nullable
                    String idempotencyKey) {
        OrderBody order = idempotencyKey == null
                ? place(request)
                : firstAnswers.of(idempotencyKey, request, OrderBody.class, () -> place(request));
        return ResponseBuilder.create(Status.CREATED, order)
                .location(URI.create(PATH + "/" + order.orderId()))
                .build();
    }

    private OrderBody place(PlaceOrderRequest request) {
        return OrderBody.of(placeOrder.place(request.toOrderRequest()));
    }

    @GET
    @Path("{orderId}")
    @Operation(operationId = "getOrder", summary = "Read an order with its history")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "There is no such order")
    public OrderBody get(@RestPath UUID orderId) {
        return OrderBody.of(orders.byId(orderId));
    }

    @GET
    @Operation(operationId = "listOrders", summary = "Read a consumer's orders, newest first")
    @APIResponse(responseCode = "200", description = "A page of orders")
    @APIResponse(responseCode = "400", description = "A parameter is missing or wrong")
    public OrderPage list(
            @RestQuery @NotNull UUID consumerId,
            @Parameter(description = "Only orders placed before that one") @RestQuery @Nullable UUID before,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return OrderPage.of(orders.of(consumerId, before, limit + 1), consumerId, limit);
    }

    @POST
    @Path("{orderId}/cancellation")
    @Operation(operationId = "cancelOrder", summary = "Ask to cancel an approved order; the kitchen decides")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the order is CANCEL_PENDING",
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such order")
    @APIResponse(responseCode = "409", description = "The order's state does not allow it")
    public RestResponse<OrderBody> cancel(@RestPath UUID orderId) {
        return accepted(changes.cancel(orderId));
    }

    @POST
    @Path("{orderId}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseOrder",
            summary = "Ask to replace an approved order's lines; the card and the kitchen decide")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the order is REVISION_PENDING",
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(responseCode = "400", description = "The request is not well-formed")
    @APIResponse(responseCode = "404", description = "There is no such order")
    @APIResponse(responseCode = "409", description = "The order's state does not allow it")
    @APIResponse(responseCode = "422", description = "The restaurant does not offer those lines")
    public RestResponse<OrderBody> revise(@RestPath UUID orderId, @Valid @NotNull ReviseOrderRequest request) {
        return accepted(changes.revise(orderId, LineRequest.toItems(request.lines())));
    }

    private static RestResponse<OrderBody> accepted(OrderBody order) {
        return RestResponse.status(Status.ACCEPTED, order);
    }
}
