package dev.dovetail.ftgo.order.order;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.dovetail.ftgo.order.consumer.Consumers;
import dev.dovetail.ftgo.order.restaurant.Restaurant;
import dev.dovetail.ftgo.order.restaurant.Restaurants;

/** Places orders, asking nobody: what is needed to judge one is in the replicas. */
@ApplicationScoped
public class PlaceOrder {

    private final Consumers consumers;
    private final Restaurants restaurants;
    private final Orders orders;
    private final OrderMessages messages;
    private final Clock clock;

    PlaceOrder(Consumers consumers, Restaurants restaurants, Orders orders, OrderMessages messages, Clock clock) {
        this.consumers = consumers;
        this.restaurants = restaurants;
        this.orders = orders;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Saves the order with its first messages, in the current transaction if there is one.
     *
     * @throws InvalidOrder if it could not be carried out, with all that is wrong with it
     */
    @Transactional
    public Order place(OrderRequest request) {
        Instant now = clock.instant();
        Restaurant restaurant = restaurants.findById(request.restaurantId());
        OrderLines lines = new Validation()
                .consumerKnown(consumers.know(request.consumerId()))
                .restaurant(restaurant, request, now)
                .lines(restaurant, request.lines());
        Order order = Order.place(UuidCreator.getTimeOrderedEpoch(), request, lines, messages, now);
        orders.persist(order);
        return order;
    }
}
