package dev.dovetail.ftgo.kitchen.menu.rest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.menu.Menu;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Menu", description = "What a restaurant offers, as far as the kitchen has heard")
record MenuBody(
        UUID restaurantId,

        @Schema(description = "The restaurant's number for this state of its menu")
        int version,

        @Schema(
                description = "What the restaurant service had sent before this moment is in it; absent if the kitchen"
                        + " has just started and does not know yet")
        @Nullable
        Instant asOf,

        List<Item> items) {

    @Schema(name = "MenuItem")
    record Item(String itemId, String name) {}

    static MenuBody of(Menu menu, Optional<Instant> asOf) {
        List<Item> items = menu.items().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(item -> new Item(item.getKey(), item.getValue()))
                .toList();
        return new MenuBody(menu.restaurantId(), menu.version(), asOf.orElse(null), items);
    }
}
