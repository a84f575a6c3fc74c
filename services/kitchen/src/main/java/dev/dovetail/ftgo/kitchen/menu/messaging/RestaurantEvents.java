package dev.dovetail.ftgo.kitchen.menu.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dovetail.ftgo.kitchen.menu.MenuReplica;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Replica;

/** Takes the menus out of the restaurants' events, as often as they come: the replica keeps the newest. */
@Receives("ftgo.restaurant.events")
@Replica(
        value = "menus",
        tables = {"menu", "menu_item"})
class RestaurantEvents {

    private final MenuReplica replica;

    RestaurantEvents(MenuReplica replica) {
        this.replica = replica;
    }

    @Handles(idempotent = true)
    void on(RestaurantCreated event) {
        replica.learn(event.restaurantId(), event.menuVersion(), namesById(event.menu()));
    }

    @Handles(idempotent = true)
    void on(MenuRevised event) {
        replica.learn(event.restaurantId(), event.menuVersion(), namesById(event.menu()));
    }

    private static Map<String, String> namesById(List<MenuItem> menu) {
        Map<String, String> names = new HashMap<>();
        menu.forEach(item -> names.put(item.itemId(), item.name()));
        return names;
    }
}
