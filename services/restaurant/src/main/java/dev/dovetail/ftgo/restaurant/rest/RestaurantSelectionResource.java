package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.dovetail.ftgo.restaurant.RestaurantAdministration;

@Path(RestaurantResource.PATH + "/selection")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Restaurants")
class RestaurantSelectionResource {

    private static final String UUID_TEXT = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    private final RestaurantAdministration administration;

    RestaurantSelectionResource(RestaurantAdministration administration) {
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "selectRestaurants",
            summary = "Read several restaurants with their menus at once",
            description = "Those that do not exist are left out")
    @APIResponseSchema(value = RestaurantSelection.class, responseDescription = "Those there are")
    @APIResponse(responseCode = "400", ref = "Malformed")
    public RestaurantSelection select(
            @Parameter(description = "Which: the parameter is repeated, 1 to 100 times")
                    @QueryParam("id")
                    @Size(min = 1, max = 100, message = "must be given 1 to 100 times")
                    List<@Pattern(regexp = UUID_TEXT, message = "must be a UUID") String> ids) {
        return RestaurantSelection.of(
                administration.all(ids.stream().map(UUID::fromString).toList()));
    }
}
