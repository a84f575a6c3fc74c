package dev.dovetail.ftgo.order.restaurant.messaging;

import dev.dovetail.ftgo.order.restaurant.Restaurants;
import dev.dovetail.ftgo.order.restaurant.messaging.RestaurantMessages.MenuRevised;
import dev.dovetail.ftgo.order.restaurant.messaging.RestaurantMessages.RestaurantCreated;
import dev.dovetail.ftgo.order.restaurant.messaging.RestaurantMessages.RestaurantRevised;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Replica;

/** What restaurants tell of themselves. The replica keeps the newest of each, so it takes an event as often as it comes. */
@Receives("ftgo.restaurant.events")
@Replica(value = "restaurants", tables = "restaurant")
class RestaurantEvents {

    private final Restaurants restaurants;

    RestaurantEvents(Restaurants restaurants) {
        this.restaurants = restaurants;
    }

    @Handles(idempotent = true)
    void on(RestaurantCreated event, MessageContext context) {
        restaurants.describe(event.restaurantId(), event.profile(context.time()));
        restaurants.offer(event.restaurantId(), event.toMenu());
    }

    @Handles(idempotent = true)
    void on(RestaurantRevised event, MessageContext context) {
        restaurants.describe(event.restaurantId(), event.profile(context.time()));
    }

    @Handles(idempotent = true)
    void on(MenuRevised event) {
        restaurants.offer(event.restaurantId(), event.toMenu());
    }
}
