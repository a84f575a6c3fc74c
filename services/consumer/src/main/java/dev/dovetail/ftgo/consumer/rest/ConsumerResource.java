package dev.dovetail.ftgo.consumer.rest;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.consumer.Consumer;
import dev.dovetail.ftgo.consumer.ConsumerAdministration;

@Path(ConsumerResource.PATH)
@RunOnVirtualThread
@Tag(name = "Consumers")
class ConsumerResource {

    static final String PATH = "/v1/consumers";

    private static final String UUID_TEXT = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
    private static final String UNKNOWN = "There is no such consumer";

    private final ConsumerAdministration administration;

    ConsumerResource(ConsumerAdministration administration) {
        this.administration = administration;
    }

    @POST
    @Operation(operationId = "registerConsumer", summary = "Register a consumer")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location says where",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConsumerBody.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "415", description = "The body is not said to be JSON")
    @APIResponse(responseCode = "422", ref = "BreaksARule")
    public RestResponse<ConsumerBody> register(@Valid @NotNull NewConsumerBody body) {
        Consumer consumer = body.registerWith(administration);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ConsumerBody.of(consumer))
                .location(URI.create(PATH + "/" + consumer.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listConsumers",
            summary = "Read several consumers at once",
            description = "Those that do not exist are left out")
    @APIResponseSchema(value = ConsumerList.class, responseDescription = "Those there are")
    @APIResponse(responseCode = "400", ref = "Malformed")
    public ConsumerList list(
            @Parameter(required = true, description = "Whom: the parameter is repeated, 1 to 100 times")
                    @QueryParam("id")
                    @Size(min = 1, max = 100, message = "must be given 1 to 100 times")
                    List<@Pattern(regexp = UUID_TEXT, message = "must be a UUID") String> ids) {
        return ConsumerList.of(
                administration.all(ids.stream().map(UUID::fromString).toList()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getConsumer", summary = "Read a consumer")
    @APIResponseSchema(ConsumerBody.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ConsumerBody get(@RestPath UUID id) {
        return ConsumerBody.of(administration.get(id));
    }

    @PUT
    @Path("{id}/order-limit")
    @Operation(operationId = "limitOrders", summary = "Change what one order may cost at most")
    @APIResponseSchema(ConsumerBody.class)
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "415", description = "The body is not said to be JSON")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "Someone else changed the consumer at the same time")
    @APIResponse(responseCode = "422", ref = "BreaksARule")
    public ConsumerBody limitOrders(@RestPath UUID id, @Valid @NotNull MoneyBody limit) {
        return ConsumerBody.of(administration.limitOrders(id, limit.toOrderLimit()));
    }

    @POST
    @Path("{id}/suspension")
    @Operation(operationId = "suspendConsumer", summary = "Refuse all further orders of a consumer")
    @APIResponse(responseCode = "204", description = "Suspended")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The consumer is suspended already")
    public void suspend(@RestPath UUID id) {
        administration.suspend(id);
    }

    @DELETE
    @Path("{id}/suspension")
    @Operation(operationId = "reinstateConsumer", summary = "Let a suspended consumer order again")
    @APIResponse(responseCode = "204", description = "Reinstated")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The consumer is not suspended")
    public void reinstate(@RestPath UUID id) {
        administration.reinstate(id);
    }
}
