package dev.dovetail.ftgo.order.restaurant;

import dev.dovetail.ftgo.order.Money;

/**
 * Something that can be ordered.
 *
 * @param itemId unique in its menu
 */
public record MenuItem(String itemId, String name, Money price) {}
