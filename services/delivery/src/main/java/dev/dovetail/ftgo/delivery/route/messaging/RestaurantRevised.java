package dev.dovetail.ftgo.delivery.route.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.delivery.wire.AddressData;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** What a restaurant says of itself from now on. */
@MessageType("ftgo.restaurant.RestaurantRevised")
record RestaurantRevised(UUID restaurantId, AddressData address) implements Event {}
