package dev.dovetail.ftgo.gateway.restaurant;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.proxy.ServiceProxies;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;
import dev.dovetail.ftgo.gateway.restaurant.RestaurantClient.RestaurantList;

/** The restaurant service's list, which it offers over REST. */
@Singleton
class RestaurantsByRest {

    private final ServiceProxy proxy;
    private final RestaurantClient client;

    RestaurantsByRest(ServiceProxies services) {
        this.proxy = services.of("restaurant");
        this.client = services.client("restaurant", RestaurantClient.class);
    }

    /** So many restaurants after one of them, oldest first. */
    RestaurantList list(int first, @Nullable String after) {
        return proxy.repeatable(deadline -> client.list(deadline.toString(), first, after));
    }
}
