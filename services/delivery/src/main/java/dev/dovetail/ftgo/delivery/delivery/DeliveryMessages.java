package dev.dovetail.ftgo.delivery.delivery;

import java.time.Instant;
import java.util.UUID;

import dev.dovetail.ftgo.delivery.Money;
import dev.dovetail.ftgo.delivery.route.Route;

/** Tells fleets and everyone what becomes of a delivery, if and when the current transaction commits. */
public interface DeliveryMessages {

    void scheduled(Delivery delivery);

    /**
     * Asks all fleets for bids.
     *
     * @return the offer's id, which every bid for it names
     */
    UUID offered(Delivery delivery, Route route, Money feeLimit, Instant bidsUntil);

    /** Tells all fleets whose bid was taken, and everyone who comes. */
    void assigned(Delivery delivery, Bid winner);

    /** Tells all fleets that the courier who had it has not come and need not come any more. */
    void missed(Delivery delivery);

    /** Tells the courier that the food waits. */
    void foodReady(Delivery delivery);

    void pickedUp(Delivery delivery, Instant at);

    void delivered(Delivery delivery, Instant at);

    /** Tells all fleets, and everyone, that nobody is to deliver it. */
    void abandoned(Delivery delivery, String reason);

    /** Tells everyone, and all fleets if they have heard of the delivery, that there is nothing to deliver. */
    void cancelled(Delivery delivery, boolean offered);
}
