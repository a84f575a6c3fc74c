package dev.dovetail.ftgo.gateway.restaurant;

import ftgo.restaurant.v1.MenuItem;
import ftgo.restaurant.v1.Restaurant;

import dev.dovetail.ftgo.gateway.Address;
import dev.dovetail.ftgo.gateway.Money;

/** The restaurant service's messages, as the gateway's own types. */
final class RestaurantMessages {

    private RestaurantMessages() {}

    static RestaurantDocument document(Restaurant told) {
        return new RestaurantDocument(
                told.getRestaurantId(),
                told.getName(),
                address(told.getAddress()),
                told.getMenu().getVersion(),
                told.getMenu().getItemsList().stream()
                        .map(RestaurantMessages::item)
                        .toList());
    }

    private static Address address(ftgo.restaurant.v1.Address told) {
        return new Address(told.getStreet(), told.getCity(), told.getPostcode(), told.getCountry());
    }

    private static Menu.Item item(MenuItem told) {
        return new Menu.Item(
                told.getItemId(),
                told.getName(),
                new Money(told.getPrice().getAmount(), told.getPrice().getCurrency()));
    }
}
