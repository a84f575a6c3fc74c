package dev.dovetail.ftgo.gateway.restaurant;

import java.util.List;

import dev.dovetail.ftgo.gateway.Address;
import dev.dovetail.ftgo.gateway.recovery.Known;

/** A restaurant with its menu, as the restaurant service tells it. */
record RestaurantDocument(String id, String name, Address address, int menuVersion, List<Menu.Item> menu) {

    static Restaurant restaurant(Known<RestaurantDocument> known) {
        RestaurantDocument told = known.value();
        return new Restaurant(told.id, told.name, told.address, known.asOf(), menu(known));
    }

    static Menu menu(Known<RestaurantDocument> known) {
        RestaurantDocument told = known.value();
        return new Menu(told.menuVersion, told.menu, known.asOf());
    }
}
