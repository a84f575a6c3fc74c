package dev.dovetail.ftgo.kitchen.menu.rest;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.kitchen.menu.Menus;
import dev.dovetail.messaging.Replicas;
import dev.dovetail.problem.Problems;

@Path("/v1/menus")
@RunOnVirtualThread
@Tag(name = "Menus", description = "The kitchen's replica of the restaurants' menus")
class MenuResource {

    private static final String REPLICA = "menus";

    private final Menus menus;
    private final Replicas replicas;

    MenuResource(Menus menus, Replicas replicas) {
        this.menus = menus;
        this.replicas = replicas;
    }

    @GET
    @Path("{restaurantId}")
    @Operation(
            operationId = "getMenu",
            summary = "Read a restaurant's menu",
            description = "Tells which of the restaurant's events have arrived here, and how current that is")
    @APIResponseSchema(value = MenuBody.class, responseDescription = "The menu")
    @APIResponse(responseCode = "404", description = "No event of that restaurant has arrived")
    public RestResponse<MenuBody> get(@RestPath UUID restaurantId) {
        return menus.ofRestaurant(restaurantId)
                .map(menu -> RestResponse.ok(MenuBody.of(menu, replicas.asOf(REPLICA))))
                .orElseThrow(() -> Problems.notFound("There is no menu of restaurant " + restaurantId));
    }
}
