package dev.dovetail.ftgo.gateway.order;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far the delivery of an order is, as the order service has heard. */
public enum DeliveryStatus {
    SCHEDULED,
    ASSIGNED,
    PICKED_UP,
    DELIVERED,
    ABANDONED,
    CANCELLED,
    /** A status that this gateway does not know. */
    @JsonEnumDefaultValue
    OTHER;

    /** Whether nothing more will come of it: the food is with the consumer, or nobody will bring it. */
    boolean over() {
        return this == DELIVERED || this == ABANDONED || this == CANCELLED;
    }
}
