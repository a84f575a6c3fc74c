package dev.dovetail.ftgo.courier.fleet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

import dev.dovetail.ftgo.courier.city.Point;

/** All couriers of the fleet. */
@ApplicationScoped
class Couriers implements PanacheRepositoryBase<Courier, String> {

    /** Whose errand an order is, for this transaction alone. */
    Optional<Courier> onErrand(UUID orderId) {
        return find("orderId", orderId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The free courier who is nearest to there, for this transaction alone. */
    Optional<Courier> nearestFree(Point point) {
        return list("state", CourierState.FREE).stream()
                .sorted(Comparator.comparingDouble(
                                (Courier courier) -> courier.place().distanceTo(point))
                        .thenComparing(Courier::id))
                .map(Courier::id)
                .flatMap(id -> find("id = ?1 and state = ?2", id, CourierState.FREE)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                        .<Courier>firstResultOptional()
                        .stream())
                .findFirst();
    }

    /** Those whose present way has ended. */
    List<String> arrived(Instant now) {
        return find("select id from Courier where arrivesAt <= ?1 order by arrivesAt", now)
                .project(String.class)
                .list();
    }

    /** A courier whose way has ended, unless somebody else is at it, for this transaction alone. */
    Optional<Courier> stillArrived(String id, Instant now) {
        return find("id = ?1 and arrivesAt <= ?2", id, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    /** Those who are under way for somebody. */
    List<Courier> underWay() {
        return list("state in ?1", List.of(CourierState.FETCHING, CourierState.WAITING, CourierState.CARRYING));
    }

    /** Adds a courier unless there is one of that id. */
    void add(String id, Point place) {
        getEntityManager()
                .createNativeQuery("""
                        insert into courier (id, state, place, food_ready, version) values (?1, 'FREE', ?2, false, 0)
                        on conflict do nothing
                        """)
                .setParameter(1, id)
                .setParameter(2, place.east() + "," + place.north())
                .executeUpdate();
    }
}
