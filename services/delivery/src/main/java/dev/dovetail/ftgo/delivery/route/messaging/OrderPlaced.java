package dev.dovetail.ftgo.delivery.route.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.delivery.wire.AddressData;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** As much of a new order as a delivery needs. */
@MessageType("ftgo.order.OrderPlaced")
record OrderPlaced(UUID orderId, AddressData deliveryAddress) implements Event {}
