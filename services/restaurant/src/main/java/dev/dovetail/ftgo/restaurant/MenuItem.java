package dev.dovetail.ftgo.restaurant;

/**
 * Something to order.
 *
 * @param itemId identifies it on the restaurant's menu; chosen by the restaurant
 * @param name what guests read
 * @param price above zero
 */
public record MenuItem(String itemId, String name, Money price) {

    /** @throws Invalid if the price is not above zero */
    public MenuItem {
        if (!price.isPositive()) {
            throw Invalid.at("/price/amount", "must be above zero");
        }
    }
}
