package dev.dovetail.ftgo.delivery.delivery;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.delivery.route.Route;

/**
 * How the food of one order gets to its consumer. It is offered to all courier fleets, up to some rounds with a better
 * fee each; the best bid gets it, until its courier fails to come. Late, repeated and outdated bids change nothing.
 *
 * <p>As long as something is awaited it has a due time in its row, so that its deadline outlives any process.
 */
@Entity
@Table(name = "delivery")
public class Delivery {

    @Id
    private UUID orderId;

    @Column(updatable = false)
    private UUID restaurantId;

    @Column(updatable = false)
    private Instant readyBy;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private boolean foodReady;

    private int round;

    private @Nullable UUID offerId;

    private @Nullable Instant dueAt;

    @ElementCollection
    @CollectionTable(name = "bid", joinColumns = @JoinColumn(name = "order_id"))
    private Set<Bid> bids;

    @Embedded
    private @Nullable Bid assignment;

    @Column(updatable = false)
    private Instant scheduledAt;

    private @Nullable Instant pickedUpAt;

    private @Nullable Instant deliveredAt;

    @Version
    private int version;

    private Delivery(UUID orderId, UUID restaurantId, Instant readyBy, Instant now) {
        this.orderId = orderId;
        this.restaurantId = restaurantId;
        this.readyBy = readyBy;
        this.state = DeliveryState.SCHEDULED;
        this.dueAt = now;
        this.bids = new HashSet<>();
        this.scheduledAt = now;
    }

    /** For JPA. */
    protected Delivery() {}

    /** The kitchen has promised the food. */
    static Delivery schedule(UUID orderId, UUID restaurantId, Instant readyBy, DeliveryMessages messages, Instant now) {
        Delivery delivery = new Delivery(orderId, restaurantId, readyBy, now);
        messages.scheduled(delivery);
        return delivery;
    }

    /**
     * Does what is due: offers the delivery as soon as its route is known; at an offer's deadline takes the best bid,
     * offers again, or gives up; takes it away from a courier who has not come.
     *
     * @param route null if it is not known yet
     */
    void proceed(@Nullable Route route, Terms terms, DeliveryMessages messages, Instant now) {
        switch (state) {
            case SCHEDULED -> {
                if (route == null) {
                    dueAt = now.plus(terms.retry());
                } else {
                    offer(route, terms, messages, now);
                }
            }
            case OFFERED -> decide(Objects.requireNonNull(route), terms, messages, now);
            case ASSIGNED -> {
                if (foodReady) {
                    offerAgain(Objects.requireNonNull(route), terms, messages, now);
                }
            }
            case PICKED_UP, DELIVERED, ABANDONED, CANCELLED -> dueAt = null;
        }
    }

    private void decide(Route route, Terms terms, DeliveryMessages messages, Instant now) {
        if (!bids.isEmpty()) {
            assign(terms.best(bids), terms, messages, now);
        } else {
            offerAgain(route, terms, messages, now);
        }
    }

    private void offerAgain(Route route, Terms terms, DeliveryMessages messages, Instant now) {
        if (round < terms.rounds()) {
            offer(route, terms, messages, now);
        } else {
            end(DeliveryState.ABANDONED);
            String what = assignment == null ? "No fleet took it" : "Nobody came for it";
            messages.abandoned(this, "%s at any of %d offers".formatted(what, round));
        }
    }

    private void offer(Route route, Terms terms, DeliveryMessages messages, Instant now) {
        if (state == DeliveryState.ASSIGNED) {
            messages.missed(this);
        }
        state = DeliveryState.OFFERED;
        round++;
        Instant bidsUntil = now.plus(terms.window());
        dueAt = bidsUntil;
        offerId = messages.offered(this, route, terms.feeLimit(round), bidsUntil);
    }

    /**
     * A fleet's bid. Only its first for the present offer counts; it counts until the offer is decided. As soon as there
     * are enough bids, it is.
     *
     * @param offer what the bid answers
     */
    void bid(UUID offer, Bid bid, Terms terms, DeliveryMessages messages, Instant now) {
        if (state != DeliveryState.OFFERED
                || !offer.equals(offerId)
                || !bid.fee().isWithin(terms.feeLimit(round))) {
            return;
        }
        if (bids.stream().noneMatch(other -> other.fleet().equals(bid.fleet()))) {
            bids.add(bid);
        }
        if (bids.size() >= terms.enoughBids()) {
            assign(terms.best(bids), terms, messages, now);
        }
    }

    private void assign(Bid winner, Terms terms, DeliveryMessages messages, Instant now) {
        end(DeliveryState.ASSIGNED);
        assignment = winner;
        messages.assigned(this, winner);
        awaitCourier(terms, messages, now);
    }

    /** The kitchen has finished; the courier is told as soon as there is one. */
    void foodIsReady(Terms terms, DeliveryMessages messages, Instant now) {
        if (!foodReady) {
            foodReady = true;
            awaitCourier(terms, messages, now);
        }
    }

    private void awaitCourier(Terms terms, DeliveryMessages messages, Instant now) {
        if (state == DeliveryState.ASSIGNED && foodReady && assignment != null) {
            dueAt = terms.missedAt(assignment, now);
            messages.foodReady(this);
        }
    }

    /** The courier has the food. Hearing it twice is harmless. Who comes late, but before another has it, has it again. */
    void pickedUp(String courierId, Instant at, DeliveryMessages messages) {
        requireCourier(courierId, "picked up");
        if (state == DeliveryState.OFFERED && assignment != null) {
            messages.assigned(this, assignment);
            state = DeliveryState.ASSIGNED;
        }
        switch (state) {
            case ASSIGNED -> {
                end(DeliveryState.PICKED_UP);
                pickedUpAt = at;
                messages.pickedUp(this, at);
            }
            case PICKED_UP, DELIVERED -> {}
            case SCHEDULED, OFFERED, ABANDONED, CANCELLED -> throw notAllowed("picked up");
        }
    }

    /** The consumer has the food. Hearing it twice is harmless. */
    void delivered(String courierId, Instant at, DeliveryMessages messages) {
        requireCourier(courierId, "delivered");
        switch (state) {
            case PICKED_UP -> {
                state = DeliveryState.DELIVERED;
                deliveredAt = at;
                messages.delivered(this, at);
            }
            case DELIVERED -> {}
            case SCHEDULED, OFFERED, ASSIGNED, ABANDONED, CANCELLED -> throw notAllowed("delivered");
        }
    }

    /** The order is not wanted any more. Hearing it twice, or after the delivery was given up, is harmless. */
    void cancel(DeliveryMessages messages) {
        switch (state) {
            case SCHEDULED, OFFERED, ASSIGNED -> {
                boolean offered = state != DeliveryState.SCHEDULED;
                end(DeliveryState.CANCELLED);
                messages.cancelled(this, offered);
            }
            case ABANDONED, CANCELLED -> {}
            case PICKED_UP, DELIVERED -> throw notAllowed("cancelled");
        }
    }

    /** Nothing is due any more, and bids have served. */
    private void end(DeliveryState decided) {
        state = decided;
        dueAt = null;
        bids.clear();
    }

    private void requireCourier(String courierId, String participle) {
        if (assignment != null && !assignment.courierId().equals(courierId)) {
            throw DeliveryRefusal.of(orderId, "is " + assignment.courierId() + "'s", participle + " by " + courierId);
        }
    }

    private DeliveryRefusal notAllowed(String participle) {
        return DeliveryRefusal.of(orderId, state.inWords(), participle);
    }

    /** The order whose food it is; an order has at most one delivery. */
    public UUID orderId() {
        return orderId;
    }

    /** Where the food is cooked. */
    public UUID restaurantId() {
        return restaurantId;
    }

    /** When the kitchen has promised the food. */
    public Instant readyBy() {
        return readyBy;
    }

    /** Where it stands. */
    public DeliveryState state() {
        return state;
    }

    /** How often it has been offered. */
    public int round() {
        return round;
    }

    /** When something must be decided; empty if nothing is awaited. */
    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** The bid that was taken; none as long as nobody comes, or nobody any more. */
    public Optional<Bid> assignment() {
        return Optional.ofNullable(state.hasCourier() ? assignment : null);
    }

    /** When the kitchen promised. */
    public Instant scheduledAt() {
        return scheduledAt;
    }

    /** When the courier took over the food. */
    public Optional<Instant> pickedUpAt() {
        return Optional.ofNullable(pickedUpAt);
    }

    /** When the food was handed over. */
    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }
}
