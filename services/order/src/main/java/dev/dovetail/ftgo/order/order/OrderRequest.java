package dev.dovetail.ftgo.order.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.Address;

/**
 * What a consumer wants.
 *
 * @param deliveryTime when; null for as soon as possible
 */
public record OrderRequest(
        UUID consumerId,
        UUID restaurantId,
        List<Item> lines,
        Address deliveryAddress,
        @Nullable Instant deliveryTime) {

    public OrderRequest {
        lines = List.copyOf(lines);
    }

    /** So many of one menu item. */
    public record Item(String menuItemId, int quantity) {}
}
