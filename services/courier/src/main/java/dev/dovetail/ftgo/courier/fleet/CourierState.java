package dev.dovetail.ftgo.courier.fleet;

/** What a courier is doing. */
public enum CourierState {
    /** Nothing. */
    FREE,
    /** Waiting to hear whether a bid is taken. */
    BIDDING,
    /** On the way to the restaurant. */
    FETCHING,
    /** At the restaurant, where the food is not ready yet. */
    WAITING,
    /** On the way to the consumer. */
    CARRYING
}
