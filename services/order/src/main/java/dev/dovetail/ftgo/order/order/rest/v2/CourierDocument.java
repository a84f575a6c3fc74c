package dev.dovetail.ftgo.order.order.rest.v2;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.Delivery;

/** Who brings the food: one of a fleet's couriers. */
record CourierDocument(String fleet, String courierId) {

    static @Nullable CourierDocument of(Delivery.@Nullable Courier courier) {
        return courier == null ? null : new CourierDocument(courier.fleet(), courier.courierId());
    }
}
