package dev.dovetail.ftgo.restaurant.rest;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.dovetail.ftgo.restaurant.Restaurant;
import dev.dovetail.ftgo.restaurant.RestaurantAdministration;
import dev.dovetail.representation.EntityTags;
import dev.dovetail.representation.Formats;
import dev.dovetail.representation.Negotiation;

@Path(RestaurantResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Formats.HAL, Formats.XML, Formats.PROTOBUF, Formats.X_PROTOBUF})
@RunOnVirtualThread
@Tag(name = "Restaurants")
class RestaurantResource {

    static final String PATH = "/v1/restaurants";

    private static final String ID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    private static final String UNKNOWN = "There is no such restaurant";
    private static final String OVERTAKEN = "Someone else revised it at the same time";

    private final RestaurantAdministration administration;

    RestaurantResource(RestaurantAdministration administration) {
        this.administration = administration;
    }

    @POST
    @Operation(operationId = "createRestaurant", summary = "Create a restaurant with its first menu")
    @Parameter(ref = "Prefer")
    @APIResponse(
            responseCode = "201",
            description = "Created; Location says where",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = RestaurantBody.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "415", description = "The body is not said to be JSON")
    @APIResponse(responseCode = "422", ref = "BreaksARule")
    public Response create(@Valid @NotNull NewRestaurantBody body, @Context HttpHeaders headers) {
        Negotiation negotiation = Representations.negotiate(headers);
        Restaurant restaurant = body.createBy(administration::create);
        return negotiation
                .changed(Status.CREATED, Representations.of(restaurant), restaurant.version())
                .location(URI.create(Representations.location(restaurant.id())))
                .build();
    }

    @GET
    @Operation(operationId = "listRestaurants", summary = "List restaurants, oldest first")
    @Parameter(ref = "IfNoneMatch")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Link", ref = "Link")},
            content = @Content(schema = @Schema(implementation = RestaurantPage.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "400", ref = "Malformed")
    public Response list(
            @Parameter(description = "The id after which to go on")
                    @QueryParam("after")
                    @DefaultValue(BEFORE_ALL)
                    @Pattern(regexp = ID, message = "must be the id of a restaurant")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "^([1-9]\\d?|100)$", message = "must be 1 to 100")
                    String limit,
            @Context HttpHeaders headers) {
        Negotiation negotiation = Representations.negotiate(headers);
        int most = Integer.parseInt(limit);
        RestaurantPage page = RestaurantPage.of(administration.list(UUID.fromString(after), most + 1), most);
        String self = PATH + "?after=" + after + "&limit=" + limit;
        return negotiation
                .readPage(Representations.of(page, self), page, page.next())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRestaurant", summary = "Read a restaurant with its menu")
    @Parameter(ref = "IfNoneMatch")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = RestaurantBody.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response get(@RestPath UUID id, @Context HttpHeaders headers) {
        Negotiation negotiation = Representations.negotiate(headers);
        Restaurant restaurant = administration.get(id);
        return negotiation
                .read(Representations.of(restaurant), restaurant.version())
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "reviseRestaurant", summary = "Replace all of a restaurant but its menu")
    @Parameter(ref = "IfMatch")
    @Parameter(ref = "Prefer")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = RestaurantBody.class)))
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "415", description = "The body is not said to be JSON")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = OVERTAKEN)
    @APIResponse(responseCode = "422", ref = "BreaksARule")
    public Response revise(@RestPath UUID id, @Valid @NotNull ProfileBody body, @Context HttpHeaders headers) {
        Negotiation negotiation = Representations.negotiate(headers);
        return revised(negotiation, administration.revise(id, body.toProfile(), EntityTags.ifMatch(headers)));
    }

    @PUT
    @Path("{id}/menu")
    @Operation(operationId = "reviseMenu", summary = "Replace the menu; its version increases if it changed")
    @Parameter(ref = "IfMatch")
    @Parameter(ref = "Prefer")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = RestaurantBody.class)))
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "415", description = "The body is not said to be JSON")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = OVERTAKEN)
    @APIResponse(responseCode = "422", ref = "BreaksARule")
    public Response reviseMenu(@RestPath UUID id, @Valid @NotNull MenuBody body, @Context HttpHeaders headers) {
        Negotiation negotiation = Representations.negotiate(headers);
        return revised(negotiation, administration.reviseMenu(id, body.toMenu(), EntityTags.ifMatch(headers)));
    }

    private static Response revised(Negotiation negotiation, Restaurant restaurant) {
        return negotiation
                .changed(Status.OK, Representations.of(restaurant), restaurant.version())
                .contentLocation(URI.create(Representations.location(restaurant.id())))
                .build();
    }
}
