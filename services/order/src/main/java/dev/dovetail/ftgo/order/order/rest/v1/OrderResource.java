package dev.dovetail.ftgo.order.order.rest.v1;

import java.net.URI;
import java.util.List;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.idempotency.FirstAnswers;
import dev.dovetail.ftgo.order.order.InvalidOrder;
import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.Orders;
import dev.dovetail.ftgo.order.order.PlaceOrder;
import dev.dovetail.ftgo.order.order.rest.Addresses;
import dev.dovetail.ftgo.order.order.rest.ApiVersion;
import dev.dovetail.ftgo.order.order.rest.Changes;
import dev.dovetail.ftgo.order.order.rest.LineRequest;
import dev.dovetail.problem.FieldError;
import dev.dovetail.problem.Problems;
import dev.dovetail.representation.EntityTags;
import dev.dovetail.representation.Links;
import dev.dovetail.representation.Negotiation;
import dev.dovetail.representation.Representation;

@Path("/v1/orders")
@Tag(name = "Orders")
@Produces({MediaType.APPLICATION_JSON, ApiVersion.V1_JSON})
@RunOnVirtualThread
class OrderResource {

    private static final String SEEN = "The ETag of the order as it was when this was decided";
    private static final String CHANGED = "The order has changed since; nothing was done";
    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(ApiVersion.V1_JSON));

    private final PlaceOrder placeOrder;
    private final Changes changes;
    private final Orders orders;
    private final FirstAnswers firstAnswers;
    private final Addresses addresses;

    OrderResource(
            PlaceOrder placeOrder, Changes changes, Orders orders, FirstAnswers firstAnswers, Addresses addresses) {
        this.placeOrder = placeOrder;
        this.changes = changes;
        this.orders = orders;
        this.firstAnswers = firstAnswers;
        this.addresses = addresses;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ApiVersion.V1_JSON})
    @Operation(operationId = "placeOrder", summary = "Place an order; its approval follows")
    @APIResponse(
            responseCode = "201",
            description = "Placed, or had been placed with that key",
            headers = {
                @Header(name = "Location", description = "Where it can be watched"),
                @Header(
                        name = "ETag",
                        description = "The version that it is in",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is not well-formed",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "HttpProblem")))
    @APIResponse(
            responseCode = "422",
            description =
                    "The consumer, the restaurant or its menu do not allow it, or the Idempotency-Key was used for"
                            + " another request")
    public Response place(
            @Valid @NotNull PlaceOrderRequest request,
            @Parameter(description = "Chosen by the client; a repetition with the same key gets the first answer again")
                    @RestHeader("Idempotency-Key")
                    @Pattern(regexp = "[!-~]{1,200}", message = "must be 1 to 200 visible ASCII characters")
                    @Nullable
                    String idempotencyKey,
            @Context HttpHeaders headers) {
        Negotiation negotiation = Negotiation.of(headers, ApiVersion.V1.label(), OFFERED);
        OrderBody order = idempotencyKey == null
                ? place(request)
                : firstAnswers.of(idempotencyKey, request, OrderBody.class, () -> place(request));
        return negotiation
                .changed(Status.CREATED, represent(order), Order.FIRST_VERSION)
                .location(URI.create(addresses.order(ApiVersion.V1, order.orderId())))
                .build();
    }

    private OrderBody place(PlaceOrderRequest request) {
        return OrderBody.of(placeOrder.place(request.toOrderRequest()));
    }

    @GET
    @Path("{orderId}")
    @Operation(operationId = "getOrder", summary = "Read an order with its history")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version that it is in",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(responseCode = "404", description = "There is no such order")
    public Response get(@RestPath UUID orderId, @Context HttpHeaders headers) {
        Negotiation negotiation = Negotiation.of(headers, ApiVersion.V1.label(), OFFERED);
        Order order = orders.byId(orderId);
        return negotiation.read(represent(OrderBody.of(order)), order.version()).build();
    }

    @GET
    @Operation(operationId = "listOrders", summary = "Read a consumer's orders, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of orders",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page as rel=next",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = OrderPage.class)))
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(responseCode = "400", description = "A parameter is missing or wrong")
    @APIResponse(responseCode = "404", description = "A parameter is no UUID or no number")
    public Response list(
            @QueryParam("consumerId") @NotNull UUID consumerId,
            @Parameter(description = "Only orders placed before that one") @QueryParam("before") @Nullable UUID before,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context HttpHeaders headers) {
        Negotiation negotiation = Negotiation.of(headers, ApiVersion.V1.label(), OFFERED);
        String path = addresses.orders(ApiVersion.V1);
        OrderPage page = OrderPage.of(orders.of(consumerId, before, limit + 1), consumerId, limit, path);
        return negotiation
                .readPage(Representation.of(page, Links.self(path)), page, page.next())
                .build();
    }

    @POST
    @Path("{orderId}/cancellation")
    @Operation(operationId = "cancelOrder", summary = "Ask to cancel an approved order; the kitchen decides")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = SEEN,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the order is CANCEL_PENDING",
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(responseCode = "400", description = "The request is not well-formed")
    @APIResponse(responseCode = "404", description = "There is no such order")
    @APIResponse(responseCode = "409", description = "The order's state does not allow it")
    @APIResponse(responseCode = "412", description = CHANGED)
    public Response cancel(@RestPath UUID orderId, @Context HttpHeaders headers) {
        Negotiation negotiation = Negotiation.of(headers, ApiVersion.V1.label(), OFFERED);
        return accepted(negotiation, changes.cancel(orderId, EntityTags.ifMatch(headers)));
    }

    @POST
    @Path("{orderId}/revision")
    @Consumes({MediaType.APPLICATION_JSON, ApiVersion.V1_JSON})
    @Operation(
            operationId = "reviseOrder",
            summary = "Ask to replace an approved order's lines; the card and the kitchen decide")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = SEEN,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the order is REVISION_PENDING",
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(responseCode = "400", description = "The request is not well-formed")
    @APIResponse(responseCode = "404", description = "There is no such order")
    @APIResponse(responseCode = "409", description = "The order's state does not allow it")
    @APIResponse(responseCode = "412", description = CHANGED)
    @APIResponse(responseCode = "422", description = "The restaurant does not offer those lines")
    public Response revise(
            @RestPath UUID orderId, @Valid @NotNull ReviseOrderRequest request, @Context HttpHeaders headers) {
        Negotiation negotiation = Negotiation.of(headers, ApiVersion.V1.label(), OFFERED);
        return accepted(
                negotiation,
                changes.revise(orderId, LineRequest.toItems(request.lines()), EntityTags.ifMatch(headers)));
    }

    @ServerExceptionMapper
    Response invalid(InvalidOrder invalid) {
        return Problems.invalid(invalid.flaws().stream()
                        .map(flaw -> FieldError.at(flaw.detail(), flaw.path().toArray()))
                        .toList())
                .toResponse();
    }

    private Response accepted(Negotiation negotiation, Order order) {
        return negotiation
                .changed(Status.ACCEPTED, represent(OrderBody.of(order)), order.version())
                .contentLocation(URI.create(addresses.order(ApiVersion.V1, order.id())))
                .build();
    }

    private Representation represent(OrderBody order) {
        return Representation.of(order, Links.self(addresses.order(ApiVersion.V1, order.orderId())));
    }
}
