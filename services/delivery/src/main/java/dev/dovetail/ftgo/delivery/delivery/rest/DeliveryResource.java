package dev.dovetail.ftgo.delivery.delivery.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

import dev.dovetail.ftgo.delivery.delivery.Deliveries;
import dev.dovetail.ftgo.delivery.position.Positions;
import dev.dovetail.problem.Problems;

@Path("/v1/deliveries")
@RunOnVirtualThread
@Tag(name = "Deliveries", description = "How the food of orders gets to its consumers")
class DeliveryResource {

    private static final String UUID_TEXT = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    private final Deliveries deliveries;
    private final Positions positions;
    private final Clock clock;

    DeliveryResource(Deliveries deliveries, Positions positions, Clock clock) {
        this.deliveries = deliveries;
        this.positions = positions;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "Read the deliveries of several orders at once",
            description = "Orders without a delivery are left out")
    @APIResponseSchema(value = DeliveryList.class, responseDescription = "Those there are")
    @APIResponse(responseCode = "400", ref = "Malformed")
    public RestResponse<DeliveryList> list(
            @Parameter(required = true, description = "The orders: the parameter is repeated, 1 to 50 times")
                    @QueryParam("orderId")
                    @Size(min = 1, max = 50, message = "must be given 1 to 50 times")
                    List<@Pattern(regexp = UUID_TEXT, message = "must be a UUID") String> orderIds) {
        return RestResponse.ok(
                new DeliveryList(of(orderIds.stream().map(UUID::fromString).toList())));
    }

    @GET
    @Path("{orderId}")
    @Operation(operationId = "getDelivery", summary = "Read the delivery of an order")
    @APIResponseSchema(value = DeliveryBody.class, responseDescription = "The delivery")
    @APIResponse(responseCode = "404", description = "The order has no delivery, or not yet")
    public RestResponse<DeliveryBody> get(@RestPath UUID orderId) {
        return of(List.of(orderId)).stream()
                .findFirst()
                .map(RestResponse::ok)
                .orElseThrow(() -> Problems.notFound("There is no delivery of order " + orderId
                        + "; there is one as soon as the kitchen has accepted its ticket"));
    }

    private List<DeliveryBody> of(List<UUID> orderIds) {
        var known = positions.of(orderIds);
        Instant now = clock.instant();
        return deliveries.of(orderIds).stream()
                .map(delivery -> DeliveryBody.of(delivery, known.get(delivery.orderId()), now))
                .toList();
    }
}
