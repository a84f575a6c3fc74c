package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.dovetail.ftgo.order.order.Delivery;
import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.Orders;
import dev.dovetail.ftgo.order.order.rest.ApiVersion;
import dev.dovetail.problem.Problems;
import dev.dovetail.representation.Formats;
import dev.dovetail.representation.Links;
import dev.dovetail.representation.Negotiation;
import dev.dovetail.representation.Representation;

/** Where an order is that is being carried out: small, for those who ask again and again. */
@Path("/v2/orders/{orderId}/tracking")
@Tag(name = "Orders")
@Produces({MediaType.APPLICATION_JSON, ApiVersion.V2_JSON, Formats.HAL})
@RunOnVirtualThread
class TrackingResource {

    private static final List<MediaType> OFFERED = List.of(
            MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(ApiVersion.V2_JSON), MediaType.valueOf(Formats.HAL));

    private final Orders orders;
    private final Representations representations;

    TrackingResource(Orders orders, Representations representations) {
        this.orders = orders;
        this.representations = representations;
    }

    @GET
    @Operation(operationId = "trackOrder", summary = "See how far an order has come that is being carried out")
    @Extension(name = "x-smallrye-profile-v2", value = "")
    @Parameter(ref = "IfNoneMatch")
    @APIResponse(
            responseCode = "200",
            description = "How far it has come",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TrackingDocument.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "UnknownOrder")
    @APIResponse(responseCode = "409", ref = "NotPossibleNow")
    public Response get(@RestPath UUID orderId, @Context HttpHeaders headers) {
        Negotiation negotiation = Negotiation.of(headers, ApiVersion.V2.label(), OFFERED);
        Order order = orders.byId(orderId);
        if (!order.isUnderWay()) {
            throw Problems.conflict(whyNot(order) + "; there is nothing to track");
        }
        String location = representations.locationOf(orderId);
        Links links = Links.self(location + "/tracking").add("order", location);
        TrackingDocument tracking = TrackingDocument.of(order);
        return negotiation.read(Representation.of(tracking, links), tracking).build();
    }

    private static String whyNot(Order order) {
        Delivery delivery = order.delivery();
        return delivery != null && delivery.isOver()
                ? "The order's delivery is " + delivery.status()
                : "The order is " + order.state();
    }
}
