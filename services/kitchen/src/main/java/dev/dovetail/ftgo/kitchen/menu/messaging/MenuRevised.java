package dev.dovetail.ftgo.kitchen.menu.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** A restaurant's whole menu after a change. */
@MessageType("ftgo.restaurant.MenuRevised")
record MenuRevised(UUID restaurantId, int menuVersion, List<MenuItem> menu) implements Event {}
