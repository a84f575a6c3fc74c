package dev.dovetail.relay.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.quarkus.logging.Log;

import dev.dovetail.relay.config.SourceSettings;

/** Whoever reads a source's slot, or makes it, though another relay leads now: one that hangs, stands still or is cut off. */
final class SlotReaders {

    private static final String END = "select active_pid, pg_terminate_backend(active_pid) from pg_replication_slots"
            + " where slot_name in (?, ?) and active_pid is not null";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long BETWEEN_LOOKS = 5;

    private final Connection connection;
    private final SourceSettings source;

    SlotReaders(Connection connection, SourceSettings source) {
        this.connection = connection;
        this.source = source;
    }

    /**
     * Ends their sessions and waits until they are gone.
     *
     * @throws PostgresException if they do not go
     */
    void end() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        List<Integer> readers = told();
        if (!readers.isEmpty()) {
            Log.infof("[%s] ended the session that still read slot %s: pid %s", source.name(), source.slot(), readers);
        }
        while (!readers.isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw PostgresException.wrong("Slot " + source.slot() + " at " + source.address()
                        + " is still in use by pid " + readers + ", which was told to end.");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
            readers = told();
        }
    }

    private List<Integer> told() throws SQLException {
        List<Integer> readers = new ArrayList<>();
        try (var statement = connection.prepareStatement(END)) {
            statement.setString(1, source.slot());
            statement.setString(2, Slot.temporary(source));
            try (var told = statement.executeQuery()) {
                while (told.next()) {
                    readers.add(told.getInt(1));
                }
            }
        } catch (SQLException e) {
            if (Privileges.missing(e)) {
                throw Privileges.terminate(source, e);
            }
            throw e;
        }
        return readers;
    }
}
