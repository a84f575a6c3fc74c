package dev.dovetail.ftgo.delivery.route.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.delivery.wire.AddressData;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** As much of a restaurant's opening as a delivery needs. */
@MessageType("ftgo.restaurant.RestaurantCreated")
record RestaurantCreated(UUID restaurantId, AddressData address) implements Event {}
