package dev.dovetail.ftgo.delivery.route;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.delivery.Address;

/** Keeps the replicas and answers from them. What it does not know yet is on its way: each event comes some time. */
@ApplicationScoped
public class Routes {

    private final EntityManager database;

    Routes(EntityManager database) {
        this.database = database;
    }

    /** Learns where a restaurant is, or has moved to. */
    @Transactional
    public void restaurantIsAt(UUID restaurantId, Address address, Instant since) {
        Restaurant known = database.find(Restaurant.class, restaurantId);
        if (known == null) {
            database.persist(new Restaurant(restaurantId, address, since));
        } else {
            known.move(address, since);
        }
    }

    /**
     * Learns where an order is wanted.
     *
     * @param instructions how a courier finds the door, if there is something to say
     */
    @Transactional
    public void orderIsWantedAt(UUID orderId, Address address, @Nullable String instructions) {
        if (database.find(Destination.class, orderId) == null) {
            database.persist(new Destination(orderId, address, instructions));
        }
    }

    /** Learns that an order is not wanted any more. */
    @Transactional
    public void orderIsCancelled(UUID orderId) {
        Destination destination = locked(orderId);
        if (destination != null) {
            destination.cancel();
            database.flush();
        }
    }

    /** Whether an order is known to be cancelled. */
    @Transactional
    public boolean isCancelled(UUID orderId) {
        Destination destination = database.find(Destination.class, orderId);
        return destination != null && destination.cancelled();
    }

    /**
     * Whether an order is known to be cancelled. Until the current transaction ends nobody else can cancel it, so that
     * whoever does sees the delivery that is being made meanwhile.
     */
    @Transactional
    public boolean lockedIsCancelled(UUID orderId) {
        Destination destination = locked(orderId);
        return destination != null && destination.cancelled();
    }

    /** From a restaurant to where an order is wanted; empty until both are known. */
    @Transactional
    public Optional<Route> of(UUID orderId, UUID restaurantId) {
        return Optional.ofNullable(database.find(Restaurant.class, restaurantId))
                .flatMap(restaurant -> Optional.ofNullable(database.find(Destination.class, orderId))
                        .map(destination ->
                                new Route(restaurant.address(), destination.address(), destination.instructions())));
    }

    private @Nullable Destination locked(UUID orderId) {
        return database.find(Destination.class, orderId, LockModeType.PESSIMISTIC_WRITE);
    }
}
