package dev.dovetail.ftgo.order.order;

/** What the delivery service has said of the order's delivery, in the order in which a delivery comes through it. */
public enum DeliveryStatus {
    SCHEDULED(Milestone.DELIVERY_SCHEDULED),
    ASSIGNED(Milestone.COURIER_ASSIGNED),
    PICKED_UP(Milestone.PICKED_UP),
    DELIVERED(Milestone.DELIVERED),
    ABANDONED(Milestone.DELIVERY_ABANDONED),
    CANCELLED(Milestone.DELIVERY_CANCELLED);

    private final Milestone milestone;

    DeliveryStatus(Milestone milestone) {
        this.milestone = milestone;
    }

    /** Whether nothing more will come of it: the food is with the consumer, or nobody will bring it. */
    boolean isEnd() {
        return compareTo(DELIVERED) >= 0;
    }

    /** As the history calls it. */
    Milestone milestone() {
        return milestone;
    }
}
