package dev.dovetail.ftgo.delivery.delivery;

/** A delivery refuses what it is told; the message says why, for people. */
public final class DeliveryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryRefusal(String reason) {
        super(reason, null, false, false);
    }
}
