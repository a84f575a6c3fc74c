package dev.dovetail.ftgo.delivery.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** All deliveries, by their orders. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** The deliveries of those orders that have one. */
    public List<Delivery> of(List<UUID> orderIds) {
        return list("orderId in ?1 order by orderId", orderIds);
    }

    /** The delivery of an order, for this transaction alone. */
    Optional<Delivery> toChange(UUID orderId) {
        return findByIdOptional(orderId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The orders whose deliveries want something to be done, those that wait longest first. */
    List<UUID> due(Instant now, int limit) {
        return find("select orderId from Delivery where dueAt <= ?1 order by dueAt", now)
                .project(UUID.class)
                .page(0, limit)
                .list();
    }

    /** A delivery if it is still due and nobody else is at it, for this transaction alone. */
    Optional<Delivery> stillDue(UUID orderId, Instant now) {
        return find("orderId = ?1 and dueAt <= ?2", orderId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }
}
