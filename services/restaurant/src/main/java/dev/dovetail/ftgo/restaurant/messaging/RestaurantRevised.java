package dev.dovetail.ftgo.restaurant.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.restaurant.Profile;
import dev.dovetail.ftgo.restaurant.Restaurant;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

@MessageType("ftgo.restaurant.RestaurantRevised")
record RestaurantRevised(
        UUID restaurantId,
        String name,
        AddressData address,
        List<String> deliveryArea,
        List<OpeningData> openingHours,
        String timeZone)
        implements Event {

    static RestaurantRevised of(Restaurant restaurant) {
        Profile profile = restaurant.profile();
        return new RestaurantRevised(
                restaurant.id(),
                profile.name(),
                AddressData.of(profile.address()),
                profile.deliveryArea().postcodes(),
                OpeningData.of(profile.openingHours()),
                profile.timeZone().getId());
    }
}
