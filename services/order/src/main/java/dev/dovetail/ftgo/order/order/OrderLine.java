package dev.dovetail.ftgo.order.order;

import dev.dovetail.ftgo.order.Money;
import dev.dovetail.ftgo.order.restaurant.MenuItem;

/**
 * So many of one menu item, with the name and the price it had when it was ordered.
 *
 * @param quantity at least 1
 */
public record OrderLine(String menuItemId, String name, int quantity, Money unitPrice) {

    static OrderLine of(MenuItem item, int quantity) {
        return new OrderLine(item.itemId(), item.name(), quantity, item.price());
    }

    Money price() {
        return unitPrice.times(quantity);
    }
}
