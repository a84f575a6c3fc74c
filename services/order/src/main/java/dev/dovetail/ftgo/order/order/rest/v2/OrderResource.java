package dev.dovetail.ftgo.order.order.rest.v2;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import dev.dovetail.ftgo.order.order.rest.ApiVersion;
import dev.dovetail.problem.Problems;
import dev.dovetail.representation.Formats;
import dev.dovetail.representation.Links;
import dev.dovetail.representation.Negotiation;
import dev.dovetail.representation.Representation;

/** Placing and reading orders. */
@Path("/v2/orders")
@Tag(name = "Orders")
@Produces({
    MediaType.APPLICATION_JSON,
    ApiVersion.V2_JSON,
    Formats.HAL,
    Formats.XML,
    Formats.PROTOBUF,
    Formats.X_PROTOBUF
})
@Extension(name = "x-smallrye-profile-v2", value = "")
@RunOnVirtualThread
class OrderResource {

    private final PlaceOrder placeOrder;
    private final Orders orders;
    private final FirstAnswers firstAnswers;
    private final Representations representations;

    OrderResource(PlaceOrder placeOrder, Orders orders, FirstAnswers firstAnswers, Representations representations) {
        this.placeOrder = placeOrder;
        this.orders = orders;
        this.firstAnswers = firstAnswers;
        this.representations = representations;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ApiVersion.V2_JSON, Formats.XML})
    @Operation(operationId = "placeOrder", summary = "Place an order; its approval follows")
    @Extension(name = "x-smallrye-profile-v2", value = "")
    @Parameter(ref = "Prefer")
    @APIResponse(
            responseCode = "201",
            description = "Placed, or had been placed with that key",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Response place(
            @Valid @NotNull PlaceOrderDocument request,
            @Parameter(description = "Chosen by the client; a repetition with the same key gets the first answer again")
                    @RestHeader("Idempotency-Key")
                    @Pattern(regexp = "[!-~]{1,200}", message = "must be 1 to 200 visible ASCII characters")
                    @Nullable
                    String idempotencyKey,
            @Context HttpHeaders headers) {
        Negotiation negotiation = representations.negotiate(headers);
        Placed placed = idempotencyKey == null
                ? place(request)
                : firstAnswers.of(idempotencyKey, request, Placed.class, () -> place(request));
        return negotiation
                .changed(Status.CREATED, Representation.of(placed.order, placed.links), Order.FIRST_VERSION)
                .location(URI.create(representations.locationOf(placed.order.orderId())))
                .build();
    }

    /** What is answered, and kept to be answered again. */
    record Placed(OrderDocument order, Links links) {}

    private Placed place(PlaceOrderDocument request) {
        Order order = placeOrder.place(request.toOrderRequest());
        return new Placed(OrderDocument.of(order), representations.linksOf(order));
    }

    @GET
    @Path("{orderId}")
    @Operation(operationId = "getOrder", summary = "Read an order with its history")
    @Extension(name = "x-smallrye-profile-v2", value = "")
    @Parameter(ref = "IfNoneMatch")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "UnknownOrder")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    public Response get(@RestPath UUID orderId, @Context HttpHeaders headers) {
        Negotiation negotiation = representations.negotiate(headers);
        Order order = orders.byId(orderId);
        return negotiation.read(representations.of(order), order.version()).build();
    }

    @GET
    @Operation(operationId = "listOrders", summary = "Read a consumer's orders, newest first")
    @Extension(name = "x-smallrye-profile-v2", value = "")
    @Parameter(ref = "IfNoneMatch")
    @APIResponse(
            responseCode = "200",
            description = "A page of orders",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Link", ref = "Link")},
            content = @Content(schema = @Schema(implementation = OrderPageDocument.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    public Response list(
            @QueryParam("consumerId") @NotNull UUID consumerId,
            @Parameter(description = "Only orders placed before that one") @QueryParam("before") @Nullable UUID before,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context HttpHeaders headers) {
        Negotiation negotiation = representations.negotiate(headers);
        List<Order> found = orders.of(consumerId, before, limit + 1);
        Representation page = representations.ofPage(found, consumerId, before, limit);
        return negotiation.readPage(page, page, page.links().find("next")).build();
    }

    @ServerExceptionMapper
    Response invalid(InvalidOrder invalid) {
        return Problems.invalid(Flaws.of(invalid)).toResponse();
    }
}
