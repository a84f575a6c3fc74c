package dev.dovetail.ftgo.kitchen.menu.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** As much of a restaurant's opening as a kitchen needs. */
@MessageType("ftgo.restaurant.RestaurantCreated")
record RestaurantCreated(UUID restaurantId, int menuVersion, List<MenuItem> menu) implements Event {}
