package dev.dovetail.relay.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.SourceSettings;

/** Brings a source's database into the state the reader needs: wal_level, table, publication, slot. */
public final class Preparation {

    private final SourceSettings source;
    private final boolean exclusive;
    private volatile @Nullable FirstRows firstRows;

    /**
     * @param source whose database
     * @param exclusive whether nobody but this relay may read the slot: one that does is ended
     */
    public Preparation(SourceSettings source, boolean exclusive) {
        this.source = source;
        this.exclusive = exclusive;
    }

    /**
     * Looks without changing anything.
     *
     * @throws PostgresException if something is missing
     */
    public Seen look() {
        try (Connection connection = new PostgresConnections(source).openToAsk()) {
            checkWalLevel(connection);
            OutboxTable table = OutboxTables.find(connection, source);
            return new Seen(table, SlotStatus.of(connection, source.slot()));
        } catch (SQLException e) {
            throw PostgresException.wrong("Postgres at " + source.address() + " cannot be used.", e);
        }
    }

    /**
     * Checks, creates what is missing, and relays what was there before the slot was.
     *
     * @param memory what this process knows about the slot
     * @param sinks where existing rows go, given the table
     * @throws PostgresException if something is missing that the relay cannot or must not make
     */
    public Prepared prepare(SlotMemory memory, Function<OutboxTable, RowSink> sinks) throws InterruptedException {
        try (Connection connection = new PostgresConnections(source).open()) {
            checkWalLevel(connection);
            if (exclusive) {
                new SlotReaders(connection, source).end();
            }
            OutboxTable table = OutboxTables.find(connection, source);
            new Publication(connection, source, table).ensure();
            var rows = new FirstRows(source, table, sinks.apply(table));
            firstRows = rows;
            return new Prepared(table, new Slot(connection, source, rows).ensure(memory));
        } catch (SQLException e) {
            throw PostgresException.wrong("Postgres at " + source.address() + " cannot be used.", e);
        } finally {
            firstRows = null;
        }
    }

    /**
     * Makes sure that the slot being read is the one that was prepared. The reader makes none (decision 17), but somebody
     * may have dropped it and made another, which would begin where the log ended then; whatever was written since the old
     * one was dropped would be missing. Called before anything is confirmed, when the slot must stand where it stood.
     *
     * @throws PostgresException if it is another
     */
    public void verify(Prepared prepared) {
        try (Connection connection = new PostgresConnections(source).open()) {
            var status = SlotStatus.of(connection, source.slot());
            if (status.isEmpty() || status.get().confirmed() != prepared.confirmed()) {
                throw PostgresException.slotReplaced("Slot " + source.slot() + " at " + source.address()
                        + " was dropped while it was about to be read; it is made anew.");
            }
        } catch (SQLException e) {
            throw PostgresException.wrong("Postgres at " + source.address() + " cannot be used.", e);
        }
    }

    /** Ends a preparation in progress. */
    public void cancel() {
        FirstRows rows = firstRows;
        if (rows != null) {
            rows.cancel();
        }
    }

    private void checkWalLevel(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var level = statement.executeQuery("show wal_level")) {
            level.next();
            if (!"logical".equals(level.getString(1))) {
                throw PostgresException.wrong("wal_level of Postgres at " + source.address() + " is '"
                        + level.getString(1) + "', right is logical. Run as superuser: ALTER SYSTEM SET wal_level ="
                        + " 'logical'; and restart Postgres.");
            }
        }
    }
}
