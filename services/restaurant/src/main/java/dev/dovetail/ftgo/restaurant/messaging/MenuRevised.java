package dev.dovetail.ftgo.restaurant.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.restaurant.Restaurant;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

@MessageType("ftgo.restaurant.MenuRevised")
record MenuRevised(UUID restaurantId, int menuVersion, List<MenuItemData> menu) implements Event {

    static MenuRevised of(Restaurant restaurant) {
        return new MenuRevised(restaurant.id(), restaurant.menuVersion(), MenuItemData.of(restaurant.menu()));
    }
}
