package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.time.Instant;
import java.util.UUID;

import dev.dovetail.ftgo.delivery.delivery.Dispatch;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;

/** Hears when there will be food to deliver, and when there is. */
@Receives("ftgo.kitchen.events")
class KitchenEvents {

    private final Dispatch dispatch;

    KitchenEvents(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @MessageType("ftgo.kitchen.TicketAccepted")
    record TicketAccepted(UUID orderId, UUID restaurantId, Instant readyBy) implements Event {}

    @MessageType("ftgo.kitchen.TicketReady")
    record TicketReady(UUID orderId) implements Event {}

    @Handles
    void on(TicketAccepted event) {
        dispatch.ticketAccepted(event.orderId(), event.restaurantId(), event.readyBy());
    }

    @Handles
    void on(TicketReady event) {
        dispatch.ticketReady(event.orderId());
    }
}
