package dev.dovetail.ftgo.courier.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.courier.city.Point;

import static dev.dovetail.ftgo.courier.fleet.CourierState.BIDDING;
import static dev.dovetail.ftgo.courier.fleet.CourierState.CARRYING;
import static dev.dovetail.ftgo.courier.fleet.CourierState.FETCHING;
import static dev.dovetail.ftgo.courier.fleet.CourierState.FREE;
import static dev.dovetail.ftgo.courier.fleet.CourierState.WAITING;

/**
 * A simulated courier, who has one errand at a time. When the present way began and when it ends is in the row, so a
 * courier goes on where he was, whatever happened to the process.
 */
@Entity
@Table(name = "courier")
public class Courier {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private CourierState state;

    private Point place;

    private @Nullable UUID orderId;

    private @Nullable Point pickup;

    private @Nullable Point dropOff;

    private boolean foodReady;

    private @Nullable Instant departedAt;

    private @Nullable Instant arrivesAt;

    @Version
    private int version;

    /** A free courier. */
    Courier(String id, Point place) {
        this.id = id;
        this.place = place;
        this.state = FREE;
    }

    /** For JPA. */
    protected Courier() {}

    /** Keeps free for the errand until it is known who gets it. Bidding for it again is harmless. */
    void bid(Errand errand) {
        if (state != FREE && !(state == BIDDING && errand.orderId().equals(orderId))) {
            throw new IllegalStateException(id + " is " + state + " and cannot bid");
        }
        state = BIDDING;
        orderId = errand.orderId();
        pickup = errand.pickup();
        dropOff = errand.dropOff();
    }

    /** The bid was taken: sets out. */
    void setOut(Fleet fleet, Instant now) {
        if (state == BIDDING) {
            depart(FETCHING, Objects.requireNonNull(pickup), fleet, now);
        }
    }

    /** The errand is another's, or nobody's any more: is free, wherever that is. Who has the food brings it all the same. */
    void release(Instant now) {
        if (state != CARRYING) {
            place = position(now);
            beFree();
        }
    }

    /** The food waits. */
    void foodIsReady(Fleet fleet, CourierMessages messages, Instant now) {
        foodReady = state != FREE;
        if (state == WAITING) {
            pickUp(fleet, messages, now);
        }
    }

    /** Is where the present way leads to: picks up the food if it is ready, or hands it over. */
    void arrive(Fleet fleet, CourierMessages messages, Instant now) {
        switch (state) {
            case FETCHING -> {
                place = Objects.requireNonNull(pickup);
                arrivesAt = null;
                state = WAITING;
                if (foodReady) {
                    pickUp(fleet, messages, now);
                }
            }
            case CARRYING -> {
                place = Objects.requireNonNull(dropOff);
                messages.delivered(Objects.requireNonNull(orderId), id, now);
                beFree();
            }
            case FREE, BIDDING, WAITING -> {}
        }
    }

    private void pickUp(Fleet fleet, CourierMessages messages, Instant now) {
        messages.pickedUp(Objects.requireNonNull(orderId), id, now);
        depart(CARRYING, Objects.requireNonNull(dropOff), fleet, now);
    }

    private void depart(CourierState purpose, Point target, Fleet fleet, Instant now) {
        state = purpose;
        departedAt = now;
        arrivesAt = now.plus(fleet.time(place.distanceTo(target)));
    }

    private void beFree() {
        state = FREE;
        orderId = null;
        pickup = null;
        dropOff = null;
        foodReady = false;
        departedAt = null;
        arrivesAt = null;
    }

    /** Where the courier is at that time. */
    Point position(Instant now) {
        Point target =
                switch (state) {
                    case FETCHING -> pickup;
                    case CARRYING -> dropOff;
                    case FREE, BIDDING, WAITING -> null;
                };
        if (target == null || departedAt == null || arrivesAt == null) {
            return place;
        }
        double whole = Duration.between(departedAt, arrivesAt).toNanos();
        double covered = Duration.between(departedAt, now).toNanos();
        return place.towards(target, whole == 0 ? 1 : Math.clamp(covered / whole, 0, 1));
    }

    /** Unique over all fleets. */
    String id() {
        return id;
    }

    /** What the courier is doing. */
    CourierState state() {
        return state;
    }

    /** Where the courier is, or where the present way began. */
    Point place() {
        return place;
    }

    /** The order that the courier bids for or carries. */
    Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** When the present way ends. */
    Optional<Instant> arrivesAt() {
        return Optional.ofNullable(arrivesAt);
    }
}
