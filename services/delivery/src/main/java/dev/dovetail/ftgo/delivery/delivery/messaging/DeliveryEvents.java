package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.time.Instant;
import java.util.UUID;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** What everyone may know about deliveries: an event for each state, named after it, and after who comes. */
interface DeliveryEvents {

    @MessageType("ftgo.delivery.DeliveryScheduled")
    record DeliveryScheduled(UUID orderId, UUID restaurantId, Instant readyBy) implements Event {}

    @MessageType("ftgo.delivery.CourierAssigned")
    record CourierAssigned(UUID orderId, String fleet, String courierId, Instant atRestaurant) implements Event {}

    @MessageType("ftgo.delivery.DeliveryPickedUp")
    record DeliveryPickedUp(UUID orderId, Instant pickedUpAt) implements Event {}

    @MessageType("ftgo.delivery.DeliveryDelivered")
    record DeliveryDelivered(UUID orderId, Instant deliveredAt) implements Event {}

    @MessageType("ftgo.delivery.DeliveryAbandoned")
    record DeliveryAbandoned(UUID orderId, String reason) implements Event {}

    @MessageType("ftgo.delivery.DeliveryCancelled")
    record DeliveryCancelled(UUID orderId) implements Event {}
}
