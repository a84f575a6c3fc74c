package dev.dovetail.ftgo.kitchen.menu.rest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.kitchen.menu.Menu;

@Schema(name = "Menu", description = "What a restaurant offers, as far as the kitchen has heard")
record MenuBody(
        UUID restaurantId,

        @Schema(description = "The restaurant's number for this state of its menu")
        int version,

        List<Item> items) {

    @Schema(name = "MenuItem")
    record Item(String itemId, String name) {}

    static MenuBody of(Menu menu) {
        List<Item> items = menu.items().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(item -> new Item(item.getKey(), item.getValue()))
                .toList();
        return new MenuBody(menu.restaurantId(), menu.version(), items);
    }
}
