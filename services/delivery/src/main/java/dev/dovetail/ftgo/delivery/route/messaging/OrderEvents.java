package dev.dovetail.ftgo.delivery.route.messaging;

import dev.dovetail.ftgo.delivery.route.Routes;
import dev.dovetail.ftgo.delivery.wire.DropOffData;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;

/**
 * Takes the address out of each new order, and what a courier must know to find the door. Where an order is wanted never
 * changes, so it may come as often as it likes.
 */
@Receives("ftgo.order.events")
class OrderEvents {

    private final Routes routes;

    OrderEvents(Routes routes) {
        this.routes = routes;
    }

    @Handles(idempotent = true)
    void on(OrderPlaced event) {
        DropOffData address = event.deliveryAddress();
        routes.orderIsWantedAt(event.orderId(), address.toAddress(), address.instructions());
    }
}
