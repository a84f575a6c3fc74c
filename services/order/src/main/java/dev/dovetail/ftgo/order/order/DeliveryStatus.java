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

    /** As the history calls it. */
    Milestone milestone() {
        return milestone;
    }
}
