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

import dev.dovetail.ftgo.restaurant.Restaurant;
import dev.dovetail.ftgo.restaurant.RestaurantAdministration;

@Path(RestaurantResource.PATH)
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
    @APIResponse(
            responseCode = "201",
            description = "Created; Location says where",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RestaurantBody.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "422", ref = "BreaksARule")
    public RestResponse<RestaurantBody> create(@Valid @NotNull NewRestaurantBody body) {
        Restaurant restaurant = body.createBy(administration::create);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, RestaurantBody.of(restaurant))
                .location(URI.create(PATH + "/" + restaurant.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listRestaurants", summary = "List restaurants, oldest first")
    @APIResponseSchema(RestaurantPage.class)
    @APIResponse(responseCode = "400", ref = "Malformed")
    public RestaurantPage list(
            @Parameter(description = "The id after which to go on")
                    @QueryParam("after")
                    @DefaultValue(BEFORE_ALL)
                    @Pattern(regexp = ID, message = "must be the id of a restaurant")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "^([1-9]\\d?|100)$", message = "must be 1 to 100")
                    String limit) {
        int most = Integer.parseInt(limit);
        return RestaurantPage.of(administration.list(UUID.fromString(after), most + 1), most);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRestaurant", summary = "Read a restaurant with its menu")
    @APIResponseSchema(RestaurantBody.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestaurantBody get(@RestPath UUID id) {
        return RestaurantBody.of(administration.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "reviseRestaurant", summary = "Replace all of a restaurant but its menu")
    @APIResponseSchema(RestaurantBody.class)
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = OVERTAKEN)
    @APIResponse(responseCode = "422", ref = "BreaksARule")
    public RestaurantBody revise(@RestPath UUID id, @Valid @NotNull ProfileBody body) {
        return RestaurantBody.of(administration.revise(id, body.toProfile()));
    }

    @PUT
    @Path("{id}/menu")
    @Operation(operationId = "reviseMenu", summary = "Replace the menu; its version increases if it changed")
    @APIResponseSchema(RestaurantBody.class)
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = OVERTAKEN)
    @APIResponse(responseCode = "422", ref = "BreaksARule")
    public RestaurantBody reviseMenu(@RestPath UUID id, @Valid @NotNull MenuBody body) {
        return RestaurantBody.of(administration.reviseMenu(id, body.toMenu()));
    }
}
