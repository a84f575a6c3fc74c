package dev.dovetail.ftgo.delivery.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.dovetail.ftgo.delivery.route.Routes;

/**
 * Carries what happens to the delivery it is about. A delivery is changed by one transaction at a time, whichever replica
 * of the service it runs in.
 */
@ApplicationScoped
public class Dispatch {

    private final Deliveries deliveries;
    private final Routes routes;
    private final DeliveryMessages messages;
    private final Terms terms;
    private final Clock clock;

    Dispatch(Deliveries deliveries, Routes routes, DeliveryMessages messages, Terms terms, Clock clock) {
        this.deliveries = deliveries;
        this.routes = routes;
        this.messages = messages;
        this.terms = terms;
        this.clock = clock;
    }

    /** The kitchen has promised the food of an order: its delivery is offered at once if its route is known. */
    @Transactional
    public void ticketAccepted(UUID orderId, UUID restaurantId, Instant readyBy) {
        if (routes.lockedIsCancelled(orderId)
                || deliveries.findByIdOptional(orderId).isPresent()) {
            return;
        }
        Delivery delivery = Delivery.schedule(orderId, restaurantId, readyBy, messages, clock.instant());
        deliveries.persist(delivery);
        proceed(delivery);
    }

    /** The food of an order is cooked. An order without delivery was cancelled. */
    @Transactional
    public void ticketReady(UUID orderId) {
        deliveries.toChange(orderId).ifPresent(delivery -> delivery.foodIsReady(terms, messages, clock.instant()));
    }

    /**
     * A fleet bids.
     *
     * @param offer the id of the offer that it answers
     * @throws DeliveryRefusal if there is no such delivery
     */
    @Transactional
    public void bid(UUID orderId, UUID offer, Bid bid) {
        get(orderId).bid(offer, bid, terms, messages, clock.instant());
    }

    /** @throws DeliveryRefusal if it is not that courier's to pick up */
    @Transactional
    public void pickedUp(UUID orderId, String courierId, Instant at) {
        get(orderId).pickedUp(courierId, at, messages);
    }

    /** @throws DeliveryRefusal if it is not that courier's to deliver, or was never picked up */
    @Transactional
    public void delivered(UUID orderId, String courierId, Instant at) {
        get(orderId).delivered(courierId, at, messages);
    }

    /**
     * The order is not wanted any more, whether or not it has a delivery yet.
     *
     * @throws DeliveryRefusal if the food has been picked up
     */
    @Transactional
    public void orderCancelled(UUID orderId) {
        routes.orderIsCancelled(orderId);
        deliveries.toChange(orderId).ifPresent(delivery -> delivery.cancel(messages));
    }

    /** Does what is due, unless another replica is at it or was. */
    @Transactional
    public void due(UUID orderId) {
        deliveries.stillDue(orderId, clock.instant()).ifPresent(this::proceed);
    }

    private void proceed(Delivery delivery) {
        if (routes.isCancelled(delivery.orderId())) {
            delivery.cancel(messages);
            return;
        }
        var route = routes.of(delivery.orderId(), delivery.restaurantId());
        delivery.proceed(route.orElse(null), terms, messages, clock.instant());
    }

    private Delivery get(UUID orderId) {
        return deliveries
                .toChange(orderId)
                .orElseThrow(() -> new DeliveryRefusal("There is no delivery of order " + orderId));
    }
}
