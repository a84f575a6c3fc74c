package dev.dovetail.ftgo.order.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** The table of kept answers, in the current transaction. */
@Singleton
class AnswerTable {

    private final EntityManager database;

    AnswerTable(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    Optional<KeptAnswer> find(String key) {
        List<Tuple> rows = database.createNativeQuery(
                        "select fingerprint, answer from idempotency_key where key = ?1", Tuple.class)
                .setParameter(1, key)
                .getResultList();
        return rows.stream()
                .map(row -> new KeptAnswer(row.get(0, String.class), row.get(1, String.class)))
                .findFirst();
    }

    /**
     * Waits for another transaction that inserts the same key.
     *
     * @return false if the key is taken
     */
    boolean insert(String key, KeptAnswer answer) {
        return database.createNativeQuery(
                                "insert into idempotency_key (key, fingerprint, answer) values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, key)
                        .setParameter(2, answer.fingerprint())
                        .setParameter(3, answer.answer())
                        .executeUpdate()
                == 1;
    }

    /** @return how many were deleted */
    int deleteOlderThan(Instant time, int limit) {
        return database.createNativeQuery("""
                delete from idempotency_key where key in (
                    select key from idempotency_key where created_at < ?1
                    order by created_at limit ?2 for update skip locked)
                """)
                .setParameter(1, time)
                .setParameter(2, limit)
                .executeUpdate();
    }
}
