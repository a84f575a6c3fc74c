package dev.dovetail.ftgo.order.order.rest.v2;

import jakarta.inject.Singleton;

import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.rest.OrderLinks;
import dev.dovetail.representation.Links;

/** What a consumer can still change. */
@Singleton
class ChangeLinks implements OrderLinks {

    @Override
    public void addTo(Links links, Order order, String self) {
        if (order.isChangeable()) {
            links.add("cancel", self + "/cancellation").add("revise", self + "/revision");
        }
    }
}
