package dev.dovetail.ftgo.gateway.restaurant;

import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.order.Order;
import dev.dovetail.ftgo.gateway.recovery.Arguments;
import dev.dovetail.ftgo.gateway.recovery.Data;
import dev.dovetail.ftgo.gateway.recovery.Known;

/** Restaurants in GraphQL. */
@GraphQLApi
@RunOnVirtualThread
public class RestaurantApi {

    private final Restaurants restaurants;

    RestaurantApi(Restaurants restaurants) {
        this.restaurants = restaurants;
    }

    /** One restaurant. */
    @Query
    @Description("A restaurant; null if there is none of that id")
    public @Nullable Restaurant restaurant(@Id @NonNull @Name("id") String id) {
        String restaurantId = Arguments.id("id", id);
        Known<RestaurantDocument> known = Data.RESTAURANT.from(
                () -> restaurants.byIds(List.of(restaurantId)).of(restaurantId, Data.RESTAURANT));
        return known == null ? null : RestaurantDocument.restaurant(known);
    }

    /** All restaurants, by pages. */
    @Query
    @Description("Restaurants, oldest first")
    public @Nullable RestaurantPage restaurants(
            @Name("first") @DefaultValue("20") @Description("How many at most, 1 to 100") int first,
            @Name("after") @Description("The endCursor of the page before") @Nullable String after) {
        int limit = Arguments.first(first);
        String cursor = Arguments.optionalId("after", after);
        return Data.RESTAURANTS.from(() -> restaurants.list(limit, cursor));
    }

    /** Where each order was placed. */
    @Description("Where it was ordered")
    @Name("restaurant")
    public List<@Nullable Restaurant> ofOrders(@Source List<Order> orders) {
        List<String> ids = orders.stream().map(Order::restaurantId).toList();
        return Data.ORDER_RESTAURANT.from(
                () -> restaurants.byIds(ids).batch(ids, Data.ORDER_RESTAURANT, RestaurantDocument::restaurant));
    }

    /** What each restaurant serves. */
    @Description("What it serves")
    @Name("menu")
    public List<@Nullable Menu> menus(@Source List<Restaurant> from) {
        if (from.stream().allMatch(restaurant -> restaurant.read() != null)) {
            return from.stream().map(Restaurant::read).toList();
        }
        List<String> ids = from.stream().map(Restaurant::id).toList();
        return Data.RESTAURANT_MENU.from(
                () -> restaurants.byIds(ids).batch(ids, Data.RESTAURANT_MENU, RestaurantDocument::menu));
    }
}
