package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.time.Instant;
import java.util.UUID;

import dev.dovetail.ftgo.delivery.delivery.Dispatch;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;

/** Hears what couriers do. */
@Receives("ftgo.courier.events")
class CourierEvents {

    private final Dispatch dispatch;

    CourierEvents(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @MessageType("ftgo.courier.FoodPickedUp")
    record FoodPickedUp(UUID orderId, String courierId, Instant pickedUpAt) implements Event {}

    @MessageType("ftgo.courier.FoodDelivered")
    record FoodDelivered(UUID orderId, String courierId, Instant deliveredAt) implements Event {}

    @Handles
    void on(FoodPickedUp event) {
        dispatch.pickedUp(event.orderId(), event.courierId(), event.pickedUpAt());
    }

    @Handles
    void on(FoodDelivered event) {
        dispatch.delivered(event.orderId(), event.courierId(), event.deliveredAt());
    }
}
