package dev.dovetail.ftgo.order.restaurant;

import java.util.List;
import java.util.Optional;

/**
 * What a restaurant offers.
 *
 * @param version counts the menu's revisions; a higher one replaces a lower
 */
public record Menu(int version, List<MenuItem> items) {

    public Menu {
        items = List.copyOf(items);
    }

    /** The item of that id. */
    public Optional<MenuItem> item(String itemId) {
        return items.stream().filter(item -> item.itemId().equals(itemId)).findFirst();
    }
}
