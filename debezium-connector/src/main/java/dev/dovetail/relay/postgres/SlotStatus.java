package dev.dovetail.relay.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A slot as Postgres sees it.
 *
 * @param holder who reads it, empty if nobody does
 * @param confirmed position up to which it is confirmed, 0 if unknown
 * @param current position the server has written to
 * @param walStatus {@code lost} when the WAL it needs is gone
 */
public record SlotStatus(
        @Nullable String plugin,
        @Nullable String database,
        boolean active,
        String holder,
        long confirmed,
        long current,
        @Nullable String walStatus) {

    private static final String QUERY = "select s.plugin, s.database, s.active,"
            + " coalesce('pid ' || s.active_pid || coalesce(' from ' || host(a.client_addr), ''), ''),"
            + " coalesce(s.confirmed_flush_lsn - '0/0'::pg_lsn, 0),"
            + " (case when pg_is_in_recovery() then pg_last_wal_receive_lsn() else pg_current_wal_lsn() end)"
            + " - '0/0'::pg_lsn, to_jsonb(s) ->> 'wal_status'"
            + " from pg_replication_slots s left join pg_stat_activity a on a.pid = s.active_pid"
            + " where s.slot_name = ?";

    /** Looks a slot up. */
    public static Optional<SlotStatus> of(Connection connection, String slot) throws SQLException {
        try (var statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, slot);
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                return Optional.of(new SlotStatus(
                        found.getString(1),
                        found.getString(2),
                        found.getBoolean(3),
                        found.getString(4),
                        found.getLong(5),
                        found.getLong(6),
                        found.getString(7)));
            }
        }
    }

    /** Bytes of WAL between what is confirmed and what is written. */
    public long lagBytes() {
        return Math.max(0, current - confirmed);
    }
}
