package dev.dovetail.ftgo.restaurant.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dovetail.ftgo.restaurant.Restaurant;
import dev.dovetail.ftgo.restaurant.RestaurantEvents;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Outbox;

/** Publishes a restaurant's events in its order, together with its row. */
@ApplicationScoped
class RestaurantEventsOutbox implements RestaurantEvents {

    private static final Channel RESTAURANT_EVENTS = Channel.of("ftgo.restaurant.events");

    private final Outbox outbox;

    RestaurantEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void created(Restaurant restaurant) {
        publish(restaurant, RestaurantCreated.of(restaurant));
    }

    @Override
    public void revised(Restaurant restaurant) {
        publish(restaurant, RestaurantRevised.of(restaurant));
    }

    @Override
    public void menuRevised(Restaurant restaurant) {
        publish(restaurant, MenuRevised.of(restaurant));
    }

    private void publish(Restaurant restaurant, Event event) {
        outbox.publish(RESTAURANT_EVENTS, restaurant.id(), event);
    }
}
