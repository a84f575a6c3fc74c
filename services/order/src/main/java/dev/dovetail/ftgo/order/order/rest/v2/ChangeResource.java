package dev.dovetail.ftgo.order.order.rest.v2;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dovetail.ftgo.order.order.InvalidOrder;
import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.rest.ApiVersion;
import dev.dovetail.ftgo.order.order.rest.Changes;
import dev.dovetail.ftgo.order.order.rest.LineRequest;
import dev.dovetail.problem.Problems;
import dev.dovetail.representation.EntityTags;
import dev.dovetail.representation.Formats;
import dev.dovetail.representation.Negotiation;

/** Asking to cancel or to revise an order. */
@Path("/v2/orders/{orderId}")
@Tag(name = "Orders")
@Produces({
    MediaType.APPLICATION_JSON,
    ApiVersion.V2_JSON,
    Formats.HAL,
    Formats.XML,
    Formats.PROTOBUF,
    Formats.X_PROTOBUF
})
@RunOnVirtualThread
class ChangeResource {

    private final Changes changes;
    private final Representations representations;

    ChangeResource(Changes changes, Representations representations) {
        this.changes = changes;
        this.representations = representations;
    }

    @POST
    @Path("cancellation")
    @Operation(operationId = "cancelOrder", summary = "Ask to cancel an approved order; the kitchen decides")
    @Extension(name = "x-smallrye-profile-v2", value = "")
    @Parameter(ref = "IfMatch")
    @Parameter(ref = "Prefer")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the order is CANCEL_PENDING",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "UnknownOrder")
    @APIResponse(responseCode = "409", ref = "NotPossibleNow")
    @APIResponse(responseCode = "412", ref = "Changed")
    public Response cancel(@RestPath UUID orderId, @Context HttpHeaders headers) {
        Negotiation negotiation = representations.negotiate(headers);
        return accepted(negotiation, changes.cancel(orderId, EntityTags.ifMatch(headers)));
    }

    @POST
    @Path("revision")
    @Consumes({MediaType.APPLICATION_JSON, ApiVersion.V2_JSON, Formats.XML})
    @Operation(
            operationId = "reviseOrder",
            summary = "Ask to replace an approved order's lines; the card and the kitchen decide")
    @Extension(name = "x-smallrye-profile-v2", value = "")
    @Parameter(ref = "IfMatch")
    @Parameter(ref = "Prefer")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; the order is REVISION_PENDING",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "UnknownOrder")
    @APIResponse(responseCode = "409", ref = "NotPossibleNow")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Response revise(
            @RestPath UUID orderId, @Valid @NotNull ReviseOrderDocument request, @Context HttpHeaders headers) {
        Negotiation negotiation = representations.negotiate(headers);
        return accepted(
                negotiation,
                changes.revise(orderId, LineRequest.toItems(request.lines()), EntityTags.ifMatch(headers)));
    }

    @ServerExceptionMapper
    Response invalid(InvalidOrder invalid) {
        return Problems.invalid(Flaws.of(invalid)).toResponse();
    }

    private Response accepted(Negotiation negotiation, Order order) {
        return negotiation
                .changed(Status.ACCEPTED, representations.of(order), order.version())
                .contentLocation(URI.create(representations.locationOf(order.id())))
                .build();
    }
}
