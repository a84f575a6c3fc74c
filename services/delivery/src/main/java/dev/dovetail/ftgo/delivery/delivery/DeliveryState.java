package dev.dovetail.ftgo.delivery.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** The kitchen has promised the food; from where to where it goes is not known here yet. */
    SCHEDULED("is not offered yet"),
    /** Courier fleets bid for it. */
    OFFERED("is being offered to couriers"),
    /** A courier comes for the food. */
    ASSIGNED("has a courier"),
    /** The food is on its way. */
    PICKED_UP("is on its way"),
    /** The food has been handed over. */
    DELIVERED("is delivered"),
    /** No fleet wanted it. */
    ABANDONED("is abandoned"),
    /** The order is not wanted any more. */
    CANCELLED("is cancelled");

    private final String inWords;

    DeliveryState(String inWords) {
        this.inWords = inWords;
    }

    /** Whether the bid that was taken last still holds. */
    boolean hasCourier() {
        return this != OFFERED && this != ABANDONED;
    }

    /** What follows "The delivery" in a sentence. */
    String inWords() {
        return inWords;
    }
}
