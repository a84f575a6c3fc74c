package dev.dovetail.ftgo.order.order.rest.v2;

import jakarta.inject.Singleton;

import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.rest.OrderLinks;
import dev.dovetail.representation.Links;

/** Where to look while there is something to track. */
@Singleton
class TrackingLinks implements OrderLinks {

    @Override
    public void addTo(Links links, Order order, String self) {
        if (order.isUnderWay()) {
            links.add("track", self + "/tracking");
        }
    }
}
