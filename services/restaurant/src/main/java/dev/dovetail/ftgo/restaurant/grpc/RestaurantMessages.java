package dev.dovetail.ftgo.restaurant.grpc;

import java.time.LocalTime;

import ftgo.restaurant.v1.Address;
import ftgo.restaurant.v1.DayOfWeek;
import ftgo.restaurant.v1.Opening;
import ftgo.restaurant.v1.Restaurant;

import dev.dovetail.ftgo.restaurant.Profile;
import dev.dovetail.ftgo.restaurant.VersionedMenu;

/** Restaurants as messages. */
final class RestaurantMessages {

    private RestaurantMessages() {}

    static Restaurant of(dev.dovetail.ftgo.restaurant.Restaurant restaurant) {
        Profile profile = restaurant.profile();
        return Restaurant.newBuilder()
                .setRestaurantId(restaurant.id().toString())
                .setName(profile.name())
                .setAddress(of(profile.address()))
                .addAllDeliveryPostcodes(profile.deliveryArea().postcodes())
                .addAllOpenings(profile.openingHours().openings().stream()
                        .map(RestaurantMessages::of)
                        .toList())
                .setTimeZone(profile.timeZone().getId())
                .setMenu(MenuMessages.of(
                        new VersionedMenu(restaurant.id(), restaurant.menuVersion(), restaurant.menu())))
                .build();
    }

    private static Address of(dev.dovetail.ftgo.restaurant.Address address) {
        return Address.newBuilder()
                .setStreet(address.street())
                .setCity(address.city())
                .setPostcode(address.postcode())
                .setCountry(address.country())
                .build();
    }

    private static Opening of(dev.dovetail.ftgo.restaurant.Opening opening) {
        return Opening.newBuilder()
                .setDay(DayOfWeek.forNumber(opening.day().getValue()))
                .setOpensMinute(minuteOf(opening.opens()))
                .setClosesMinute(minuteOf(opening.closes()))
                .build();
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
