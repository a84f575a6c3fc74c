package dev.dovetail.relay.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Heartbeats in the WAL: a slot of an idle database moves on only when something of that database is decoded. */
public final class WalMessages {

    private static final String WRITE =
            "select pg_logical_emit_message(false, 'dovetail.heartbeat', '') - '0/0'::pg_lsn"
                    + " where not pg_is_in_recovery() and pg_current_wal_insert_lsn() > ?::numeric + '0/0'::pg_lsn";
    private static final String RELEASE = "select pg_terminate_backend(active_pid) from pg_replication_slots"
            + " where slot_name = ? and active_pid is not null";

    private long last;

    /** Writes one, unless nothing has been written since the last: an idle server stays idle. */
    public void write(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, last);
            try (var written = statement.executeQuery()) {
                if (written.next()) {
                    last = written.getLong(1);
                }
            }
        }
    }

    /** Ends the session that reads a slot. */
    public static void release(Connection connection, String slot) throws SQLException {
        try (var statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, slot);
            statement.execute();
        }
    }
}
