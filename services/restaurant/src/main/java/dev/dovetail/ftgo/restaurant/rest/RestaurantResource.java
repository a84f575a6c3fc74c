package dev.dovetail.ftgo.restaurant.rest;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.restaurant.Restaurant;
import dev.dovetail.ftgo.restaurant.RestaurantAdministration;

@Path(RestaurantResource.PATH)
@RunOnVirtualThread
class RestaurantResource {

    static final String PATH = "/v1/restaurants";

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    private final RestaurantAdministration administration;

    RestaurantResource(RestaurantAdministration administration) {
        this.administration = administration;
    }

    @POST
    @Operation(operationId = "createRestaurant", summary = "Create a restaurant with its first menu")
    @APIResponse(responseCode = "201", description = "Created; Location says where")
    RestResponse<RestaurantBody> create(@Valid @NotNull NewRestaurantBody body) {
        Restaurant restaurant = body.createBy(administration::create);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, RestaurantBody.of(restaurant))
                .location(URI.create(PATH + "/" + restaurant.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listRestaurants", summary = "List restaurants, oldest first")
    RestaurantPage list(
            @QueryParam("after") @DefaultValue(BEFORE_ALL) UUID after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return RestaurantPage.of(administration.list(after, limit + 1), limit);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRestaurant", summary = "Read a restaurant with its menu")
    RestaurantBody get(@RestPath UUID id) {
        return RestaurantBody.of(administration.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "reviseRestaurant", summary = "Replace all of a restaurant but its menu")
    RestaurantBody revise(@RestPath UUID id, @Valid @NotNull ProfileBody body) {
        return RestaurantBody.of(administration.revise(id, body.toProfile()));
    }

    @PUT
    @Path("{id}/menu")
    @Operation(operationId = "reviseMenu", summary = "Replace the menu; its version increases if it changed")
    RestaurantBody reviseMenu(@RestPath UUID id, @Valid @NotNull MenuBody body) {
        return RestaurantBody.of(administration.reviseMenu(id, body.toMenu()));
    }
}
