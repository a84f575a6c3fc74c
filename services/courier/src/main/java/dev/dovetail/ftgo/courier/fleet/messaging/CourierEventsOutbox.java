package dev.dovetail.ftgo.courier.fleet.messaging;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dovetail.ftgo.courier.fleet.CourierMessages;
import dev.dovetail.ftgo.courier.fleet.Fleet;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Outbox;

import static dev.dovetail.messaging.SendOption.correlatedBy;

/** Tells with the courier's row what the courier did, in the order of each errand. */
@ApplicationScoped
class CourierEventsOutbox implements CourierMessages {

    private static final Channel COURIER_EVENTS = Channel.of("ftgo.courier.events");

    private final Outbox outbox;
    private final Fleet fleet;

    CourierEventsOutbox(Outbox outbox, Fleet fleet) {
        this.outbox = outbox;
        this.fleet = fleet;
    }

    @MessageType("ftgo.courier.FoodPickedUp")
    record FoodPickedUp(UUID orderId, String fleet, String courierId, Instant pickedUpAt) implements Event {}

    @MessageType("ftgo.courier.FoodDelivered")
    record FoodDelivered(UUID orderId, String fleet, String courierId, Instant deliveredAt) implements Event {}

    @Override
    public void pickedUp(UUID orderId, String courierId, Instant at) {
        publish(orderId, new FoodPickedUp(orderId, fleet.name(), courierId, at));
    }

    @Override
    public void delivered(UUID orderId, String courierId, Instant at) {
        publish(orderId, new FoodDelivered(orderId, fleet.name(), courierId, at));
    }

    private void publish(UUID orderId, Event event) {
        outbox.publish(COURIER_EVENTS, orderId, event, correlatedBy(orderId));
    }
}
