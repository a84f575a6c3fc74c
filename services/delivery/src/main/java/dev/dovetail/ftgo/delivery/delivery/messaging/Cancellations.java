package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.delivery.delivery.Dispatch;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;

/** Hears when an order is not wanted any more. */
@Receives("ftgo.order.events")
class Cancellations {

    private final Dispatch dispatch;

    Cancellations(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @MessageType("ftgo.order.OrderCancelled")
    record OrderCancelled(UUID orderId) implements Event {}

    @Handles
    void on(OrderCancelled event) {
        dispatch.orderCancelled(event.orderId());
    }
}
