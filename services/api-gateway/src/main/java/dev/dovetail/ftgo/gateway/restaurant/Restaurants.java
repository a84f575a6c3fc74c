package dev.dovetail.ftgo.gateway.restaurant;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.PageInfo;
import dev.dovetail.ftgo.gateway.recovery.Answers;
import dev.dovetail.ftgo.gateway.recovery.LastKnown;
import dev.dovetail.ftgo.gateway.restaurant.RestaurantClient.RestaurantList;

/** Restaurants with their menus, and what was known of them last. */
@Singleton
class Restaurants {

    private final RestaurantsByRest lists;
    private final RestaurantsByGrpc selections;
    private final LastKnown<RestaurantDocument> known;
    private final Clock clock;

    Restaurants(RestaurantsByRest lists, RestaurantsByGrpc selections, RestaurantConfig config, Clock clock) {
        this.lists = lists;
        this.selections = selections;
        this.known = new LastKnown<>(config, clock);
        this.clock = clock;
    }

    Answers<RestaurantDocument> byIds(Collection<String> ids) {
        return known.of(ids, selections::byIds);
    }

    RestaurantPage list(int first, @Nullable String after) {
        RestaurantList page = lists.list(first, after);
        List<Restaurant> nodes = page.restaurants().stream()
                .map(told -> new Restaurant(told.id(), told.name(), told.address(), clock.instant(), null))
                .toList();
        return new RestaurantPage(
                nodes,
                new PageInfo(
                        page.next() != null,
                        nodes.isEmpty() ? null : nodes.getLast().id()));
    }
}
