package dev.dovetail.ftgo.gateway.restaurant;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.Address;
import dev.dovetail.ftgo.gateway.proxy.Deadline;

/** The restaurant service's REST API. */
@Path("/v1/restaurants")
interface RestaurantClient {

    @GET
    RestaurantList list(
            @HeaderParam(Deadline.HEADER) String deadline,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    /** A page; next is absent at the end. */
    record RestaurantList(
            List<Summary> restaurants, @Nullable String next) {}

    /** What a list tells of a restaurant. */
    record Summary(String id, String name, Address address) {}
}
