package dev.dovetail.ftgo.delivery.position;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/**
 * The last known position of the courier of each delivery. It is no part of the delivery: a report neither waits for what
 * else happens to the delivery nor holds it up.
 */
@Singleton
public class Positions {

    private final EntityManager database;

    Positions(EntityManager database) {
        this.database = database;
    }

    /** Notes where a courier was, unless a later position is known or the delivery is not that courier's, or is over. */
    @Transactional
    public void report(UUID orderId, String courierId, Position position) {
        database.createNativeQuery("""
                insert into courier_position (order_id, latitude, longitude, at)
                select order_id, ?3, ?4, ?5 from delivery
                where order_id = ?1 and courier_id = ?2 and state in ('ASSIGNED', 'PICKED_UP')
                on conflict (order_id) do update
                set latitude = excluded.latitude, longitude = excluded.longitude, at = excluded.at
                where courier_position.at < excluded.at
                """)
                .setParameter(1, orderId)
                .setParameter(2, courierId)
                .setParameter(3, position.latitude())
                .setParameter(4, position.longitude())
                .setParameter(5, position.at())
                .executeUpdate();
    }

    /** The last known positions of those deliveries that have one. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Position> of(List<UUID> orderIds) {
        List<Tuple> rows = database.createNativeQuery(
                        "select order_id, latitude, longitude, at from courier_position where order_id in ?1",
                        Tuple.class)
                .setParameter(1, orderIds)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> new Position(
                                row.get(1, Double.class), row.get(2, Double.class), row.get(3, Instant.class))));
    }
}
