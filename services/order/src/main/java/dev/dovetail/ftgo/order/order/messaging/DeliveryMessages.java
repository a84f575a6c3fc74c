package dev.dovetail.ftgo.order.order.messaging;

import java.util.UUID;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** What the delivery service tells everyone. */
interface DeliveryMessages {

    @MessageType("ftgo.delivery.DeliveryScheduled")
    record DeliveryScheduled(UUID orderId) implements Event {}

    @MessageType("ftgo.delivery.CourierAssigned")
    record CourierAssigned(UUID orderId, String fleet, String courierId) implements Event {}

    @MessageType("ftgo.delivery.DeliveryPickedUp")
    record DeliveryPickedUp(UUID orderId) implements Event {}

    @MessageType("ftgo.delivery.DeliveryDelivered")
    record DeliveryDelivered(UUID orderId) implements Event {}

    @MessageType("ftgo.delivery.DeliveryAbandoned")
    record DeliveryAbandoned(UUID orderId, String reason) implements Event {}

    @MessageType("ftgo.delivery.DeliveryCancelled")
    record DeliveryCancelled(UUID orderId) implements Event {}
}
