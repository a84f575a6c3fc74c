package dev.dovetail.ftgo.delivery.delivery;

import java.util.UUID;

/** A delivery refuses what it is told; the message says why, for people. */
public final class DeliveryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryRefusal(String reason) {
        super(reason, null, false, false);
    }

    /** For example of an order that "is delivered" and cannot be "cancelled". */
    static DeliveryRefusal of(UUID orderId, String how, String participle) {
        return new DeliveryRefusal("The delivery of order %s %s and cannot be %s".formatted(orderId, how, participle));
    }
}
