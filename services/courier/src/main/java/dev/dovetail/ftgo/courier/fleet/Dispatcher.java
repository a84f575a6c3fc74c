package dev.dovetail.ftgo.courier.fleet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Bids for the fleet, and tells its couriers what to do. */
@ApplicationScoped
public class Dispatcher {

    private final Couriers couriers;
    private final Fleet fleet;
    private final CourierMessages messages;
    private final Clock clock;

    Dispatcher(Couriers couriers, Fleet fleet, CourierMessages messages, Clock clock) {
        this.couriers = couriers;
        this.fleet = fleet;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What the fleet takes for a delivery; the courier is kept free until the offer is taken or withdrawn. Empty if
     * nobody is free, it is too far, or the fee is too small.
     */
    @Transactional
    public Optional<Bid> bid(Offer offer) {
        Errand errand = offer.errand();
        Optional<Courier> bidder = couriers.onErrand(errand.orderId())
                .or(() -> couriers.nearestFree(errand.pickup()))
                .filter(courier -> takes(offer, courier));
        bidder.ifPresent(courier -> courier.bid(errand));
        return bidder.map(courier -> new Bid(
                fleet.name(),
                courier.id(),
                fleet.fee(way(errand, courier), offer.feeLimit().currency()),
                clock.instant().plus(fleet.time(courier.place().distanceTo(errand.pickup())))));
    }

    private boolean takes(Offer offer, Courier courier) {
        double way = way(offer.errand(), courier);
        return fleet.reaches(way) && fleet.fee(way, offer.feeLimit().currency()).isWithin(offer.feeLimit());
    }

    private static double way(Errand errand, Courier courier) {
        return courier.place().distanceTo(errand.pickup()) + errand.distance();
    }

    /** A bid was taken: ours, or another's. */
    @Transactional
    public void taken(UUID orderId, String courierId) {
        couriers.onErrand(orderId).ifPresent(courier -> {
            if (courier.id().equals(courierId)) {
                courier.setOut(fleet, clock.instant());
            } else {
                courier.release(clock.instant());
            }
        });
    }

    /** Nobody is to deliver it any more. */
    @Transactional
    public void withdrawn(UUID orderId) {
        couriers.onErrand(orderId).ifPresent(courier -> courier.release(clock.instant()));
    }

    /** The food of an order waits for its courier. */
    @Transactional
    public void foodIsReady(UUID orderId) {
        couriers.onErrand(orderId).ifPresent(courier -> courier.foodIsReady(fleet, messages, clock.instant()));
    }

    /** A courier's way has ended, unless another replica is at it or was. */
    @Transactional
    public void arrived(String courierId) {
        Instant now = clock.instant();
        couriers.stillArrived(courierId, now).ifPresent(courier -> courier.arrive(fleet, messages, now));
    }

    /** Where those are who are under way. */
    @Transactional
    public List<Whereabouts> whereabouts() {
        Instant now = clock.instant();
        return couriers.underWay().stream()
                .map(courier ->
                        new Whereabouts(courier.orderId().orElseThrow(), courier.id(), courier.position(now), now))
                .toList();
    }
}
