package dev.dovetail.ftgo.delivery.route.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.delivery.wire.DropOffData;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** As much of a new order as a delivery needs. */
@MessageType("ftgo.order.OrderPlaced")
record OrderPlaced(UUID orderId, DropOffData deliveryAddress) implements Event {}
