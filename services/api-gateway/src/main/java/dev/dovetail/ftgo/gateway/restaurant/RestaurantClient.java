package dev.dovetail.ftgo.gateway.restaurant;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.proxy.Deadline;
import dev.dovetail.ftgo.gateway.restaurant.RestaurantService.Summary;

/** The restaurant service's REST API. */
@Path("/v1/restaurants")
interface RestaurantClient {

    @GET
    @Path("selection")
    Selection byIds(@HeaderParam(Deadline.HEADER) String deadline, @QueryParam("id") List<String> ids);

    @GET
    RestaurantList list(
            @HeaderParam(Deadline.HEADER) String deadline,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    /** Those there are, whole. */
    record Selection(List<RestaurantDocument> restaurants) {}

    /** A page; next is absent at the end. */
    record RestaurantList(
            List<Summary> restaurants, @Nullable String next) {}
}
