package dev.dovetail.ftgo.order.order.rest;

import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.representation.Links;

/**
 * What a feature adds to an order, as long as the order allows it; a bean each, so that orders need not know what can be
 * done with them.
 */
public interface OrderLinks {

    /** @param self where the order is */
    void addTo(Links links, Order order, String self);
}
