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

import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.ABANDONED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.ASSIGNED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.CANCELLED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.DELIVERED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.OFFERED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.PICKED_UP;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.SCHEDULED;

/**
 * How the food of one order gets to its consumer. It is offered to all courier fleets, up to some rounds with a better
 * fee each; the best bid gets it. Bids that are late, repeated or for an earlier offer change nothing.
 *
 * <p>Until it is decided it has a due time in its row, so that its deadline outlives any process.
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
        this.state = SCHEDULED;
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
     * offers again, or gives up.
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
            case ASSIGNED, PICKED_UP, DELIVERED, ABANDONED, CANCELLED -> {}
        }
    }

    private void decide(Route route, Terms terms, DeliveryMessages messages, Instant now) {
        if (!bids.isEmpty()) {
            assign(terms.best(bids), messages);
        } else if (round < terms.rounds()) {
            offer(route, terms, messages, now);
        } else {
            end(ABANDONED);
            messages.abandoned(this, "No fleet took it at any of " + round + " offers");
        }
    }

    private void offer(Route route, Terms terms, DeliveryMessages messages, Instant now) {
        state = OFFERED;
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
    void bid(UUID offer, Bid bid, Terms terms, DeliveryMessages messages) {
        if (state != OFFERED || !offer.equals(offerId) || !bid.fee().isWithin(terms.feeLimit(round))) {
            return;
        }
        if (bids.stream().noneMatch(other -> other.fleet().equals(bid.fleet()))) {
            bids.add(bid);
        }
        if (bids.size() >= terms.enoughBids()) {
            assign(terms.best(bids), messages);
        }
    }

    private void assign(Bid winner, DeliveryMessages messages) {
        end(ASSIGNED);
        assignment = winner;
        messages.assigned(this, winner);
        if (foodReady) {
            messages.foodReady(this);
        }
    }

    /** The kitchen has finished; the courier is told as soon as there is one. */
    void foodIsReady(DeliveryMessages messages) {
        if (!foodReady) {
            foodReady = true;
            if (state == ASSIGNED) {
                messages.foodReady(this);
            }
        }
    }

    /** The courier has the food. Hearing it twice is harmless. */
    void pickedUp(String courierId, Instant at, DeliveryMessages messages) {
        requireCourier(courierId, "picked up");
        switch (state) {
            case ASSIGNED -> {
                state = PICKED_UP;
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
                state = DELIVERED;
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
                boolean offered = state != SCHEDULED;
                end(CANCELLED);
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
            throw new DeliveryRefusal("The delivery of order " + orderId + " is " + assignment.courierId()
                    + "'s and cannot be " + participle + " by " + courierId);
        }
    }

    private DeliveryRefusal notAllowed(String participle) {
        return new DeliveryRefusal(
                "The delivery of order " + orderId + " " + state.inWords() + " and cannot be " + participle);
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

    /** When something must be decided; empty once nothing is to be. */
    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** The bid that was taken. */
    public Optional<Bid> assignment() {
        return Optional.ofNullable(assignment);
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
