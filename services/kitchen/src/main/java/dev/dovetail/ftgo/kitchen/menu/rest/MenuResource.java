package dev.dovetail.ftgo.kitchen.menu.rest;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.kitchen.menu.Menus;
import dev.dovetail.problem.Problems;

@Path("/v1/menus")
@RunOnVirtualThread
@Tag(name = "Menus", description = "The kitchen's replica of the restaurants' menus")
class MenuResource {

    private final Menus menus;

    MenuResource(Menus menus) {
        this.menus = menus;
    }

    @GET
    @Path("/{restaurantId}")
    @Operation(summary = "A restaurant's menu", description = "Shows whether the restaurant's events have arrived here")
    @APIResponse(responseCode = "200", description = "The menu")
    @APIResponse(responseCode = "404", description = "No event of that restaurant has arrived")
    public RestResponse<MenuRepresentation> get(UUID restaurantId) {
        return menus.ofRestaurant(restaurantId)
                .map(menu -> RestResponse.ok(MenuRepresentation.of(menu)))
                .orElseThrow(() -> Problems.notFound("There is no menu of restaurant " + restaurantId));
    }
}
