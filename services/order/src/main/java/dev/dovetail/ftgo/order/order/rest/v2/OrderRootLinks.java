package dev.dovetail.ftgo.order.order.rest.v2;

import jakarta.inject.Singleton;

import dev.dovetail.representation.Links;
import dev.dovetail.representation.RootLinks;

/** Where to place orders and to find them. */
@Singleton
class OrderRootLinks implements RootLinks {

    @Override
    public void addTo(Links links) {
        links.add("place", "/v2/orders").addTemplate("orders", "/v2/orders{?consumerId,limit,before}");
    }
}
