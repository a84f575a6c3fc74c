package dev.dovetail.ftgo.delivery.route.messaging;

import dev.dovetail.ftgo.delivery.route.Routes;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Replica;

/** Takes the addresses out of the restaurants' events, as often as they come: the latest counts. */
@Receives("ftgo.restaurant.events")
@Replica(value = "restaurants", tables = "restaurant")
class RestaurantEvents {

    private final Routes routes;

    RestaurantEvents(Routes routes) {
        this.routes = routes;
    }

    @Handles(idempotent = true)
    void on(RestaurantCreated event, MessageContext context) {
        routes.restaurantIsAt(event.restaurantId(), event.address().toAddress(), context.time());
    }

    @Handles(idempotent = true)
    void on(RestaurantRevised event, MessageContext context) {
        routes.restaurantIsAt(event.restaurantId(), event.address().toAddress(), context.time());
    }
}
