package dev.dovetail.ftgo.order.order.rest;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.dovetail.ftgo.order.order.OrderRequest.Item;

/** So many of one menu item. */
public record LineRequest(
        @NotBlank @Size(max = 100) String menuItemId,
        @NotNull @Min(1) @Max(MOST) Integer quantity) {

    private static final int MOST = 100;

    /** How many there may be in one order. */
    public static final int MOST_LINES = 50;

    public static List<Item> toItems(List<LineRequest> lines) {
        return lines.stream()
                .map(line -> new Item(line.menuItemId, line.quantity))
                .toList();
    }
}
