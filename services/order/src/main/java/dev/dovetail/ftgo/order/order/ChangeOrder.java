package dev.dovetail.ftgo.order.order;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.dovetail.ftgo.order.order.OrderRequest.Item;
import dev.dovetail.ftgo.order.restaurant.Restaurant;
import dev.dovetail.ftgo.order.restaurant.Restaurants;

/**
 * Begins what a consumer wants to change about an approved order; the kitchen and the card decide later. All methods
 * throw {@link UnknownOrder}, {@link NotPossibleNow}, and {@link jakarta.persistence.OptimisticLockException} if an
 * answer of somebody changed the order at the same moment, and {@link ChangedMeanwhile} if the order may be changed but is
 * not in a version that the caller has seen.
 */
@ApplicationScoped
public class ChangeOrder {

    private final Restaurants restaurants;
    private final Orders orders;
    private final OrderMessages messages;
    private final Clock clock;

    ChangeOrder(Restaurants restaurants, Orders orders, OrderMessages messages, Clock clock) {
        this.restaurants = restaurants;
        this.orders = orders;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Asks to cancel the order.
     *
     * @param seen the versions at the sight of which this was decided
     */
    @Transactional
    public Order cancel(UUID id, LongPredicate seen) {
        Order order = read(id, seen);
        order.requestCancellation(messages, clock.instant());
        orders.flush();
        return order;
    }

    /**
     * Asks to replace the order's lines, at the prices of the present menu.
     *
     * @param seen the versions at the sight of which this was decided
     * @throws InvalidOrder if the restaurant does not offer those lines
     */
    @Transactional
    public Order revise(UUID id, List<Item> items, LongPredicate seen) {
        Order order = read(id, seen);
        Restaurant restaurant = restaurants.findById(order.restaurantId());
        OrderLines lines = new Validation().lines(restaurant, items);
        order.requestRevision(lines, messages, clock.instant());
        orders.flush();
        return order;
    }

    /** Where a change is not possible at all, why it is not says more than that something has changed. */
    private Order read(UUID id, LongPredicate seen) {
        Order order = orders.byId(id);
        if (order.isChangeable() && !seen.test(order.version())) {
            throw new ChangedMeanwhile(id);
        }
        return order;
    }
}
