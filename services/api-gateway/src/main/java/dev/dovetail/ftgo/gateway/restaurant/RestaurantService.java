package dev.dovetail.ftgo.gateway.restaurant;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.Address;

/** What is asked of the restaurant service, however it is called. */
interface RestaurantService {

    /** The restaurants there are of these ids. */
    Map<String, RestaurantDocument> byIds(List<String> ids);

    /** So many restaurants after one of them, oldest first. */
    Page list(int first, @Nullable String after);

    /** Some restaurants, and whether there are more. */
    record Page(List<Summary> restaurants, boolean more) {}

    /** What a list tells of a restaurant. */
    record Summary(String id, String name, Address address) {}
}
