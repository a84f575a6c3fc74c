package dev.dovetail.ftgo.restaurant.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.restaurant.Profile;
import dev.dovetail.ftgo.restaurant.Restaurant;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

@MessageType("ftgo.restaurant.RestaurantCreated")
record RestaurantCreated(
        UUID restaurantId,
        String name,
        AddressData address,
        List<String> deliveryArea,
        List<OpeningData> openingHours,
        String timeZone,
        int menuVersion,
        List<MenuItemData> menu)
        implements Event {

    static RestaurantCreated of(Restaurant restaurant) {
        Profile profile = restaurant.profile();
        return new RestaurantCreated(
                restaurant.id(),
                profile.name(),
                AddressData.of(profile.address()),
                profile.deliveryArea().postcodes(),
                OpeningData.of(profile.openingHours()),
                profile.timeZone().getId(),
                restaurant.menuVersion(),
                MenuItemData.of(restaurant.menu()));
    }
}
