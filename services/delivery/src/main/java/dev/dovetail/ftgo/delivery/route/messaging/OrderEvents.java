package dev.dovetail.ftgo.delivery.route.messaging;

import dev.dovetail.ftgo.delivery.route.Routes;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;

/** Takes the address out of each new order. */
@Receives("ftgo.order.events")
class OrderEvents {

    private final Routes routes;

    OrderEvents(Routes routes) {
        this.routes = routes;
    }

    @Handles
    void on(OrderPlaced event) {
        routes.orderIsWantedAt(event.orderId(), event.deliveryAddress().toAddress());
    }
}
