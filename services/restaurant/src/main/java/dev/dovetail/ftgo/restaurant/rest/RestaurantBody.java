package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.Restaurant;

@Schema(name = "Restaurant")
record RestaurantBody(
        UUID id,
        String name,
        AddressBody address,
        List<String> deliveryArea,
        List<OpeningBody> openingHours,
        String timeZone,

        @Schema(description = "1 for the first menu, one more with each that replaced it")
        int menuVersion,

        List<MenuItemBody> menu) {

    static RestaurantBody of(Restaurant restaurant) {
        ProfileBody profile = ProfileBody.of(restaurant.profile());
        return new RestaurantBody(
                restaurant.id(),
                profile.name(),
                profile.address(),
                profile.deliveryArea(),
                profile.openingHours(),
                profile.timeZone(),
                restaurant.menuVersion(),
                MenuItemBody.of(restaurant.menu()));
    }
}
