package dev.dovetail.stories;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A consumer that every service has heard of, with a card on file. */
final class Consumer {

    private final UUID id;
    private final Rest orders;

    Consumer(UUID id, Rest orders) {
        this.id = id;
        this.orders = orders;
    }

    UUID id() {
        return id;
    }

    /** Places an order, which must be taken. */
    Order orders(Restaurant restaurant, Dish.Line... lines) {
        return Order.taken(asks(Map.of(), restaurant, lines), orders);
    }

    /** Places an order that is to be brought elsewhere, which must be taken. */
    Order ordersTo(Address address, Restaurant restaurant, Dish.Line... lines) {
        var request = new Request(id, restaurant.id(), List.of(lines), address);
        return Order.taken(orders.post("/v1/orders", request), orders);
    }

    /** Tries to place an order, with further headers. */
    Answer asks(Map<String, String> headers, Restaurant restaurant, Dish.Line... lines) {
        var request = new Request(id, restaurant.id(), List.of(lines), Address.OF_EVERYBODY);
        return orders.post("/v1/orders", request, headers);
    }

    /** All orders of this consumer. */
    List<Order.View> orders() {
        return orders.get("/v1/orders?limit=100&consumerId=" + id)
                .expect(200)
                .as(Page.class)
                .orders();
    }

    record Request(UUID consumerId, UUID restaurantId, List<Dish.Line> lines, Address deliveryAddress) {}

    private record Page(List<Order.View> orders) {}
}
