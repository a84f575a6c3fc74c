package dev.dovetail.relay.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkus.logging.Log;

import dev.dovetail.relay.config.ExistingRows;
import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.config.TableName;

/** Makes sure that the source's slot is there and free, and relays the rows from before when it is made. */
final class Slot {

    /** Slots that standbys keep a copy of came with Postgres 17. */
    private static final int FAILOVER = 17;

    private final Connection connection;
    private final SourceSettings source;
    private final FirstRows firstRows;

    Slot(Connection connection, SourceSettings source, FirstRows firstRows) {
        this.connection = connection;
        this.source = source;
        this.firstRows = firstRows;
    }

    /** What the slot is called until the rows from before are in Kafka. */
    static String temporary(SourceSettings source) {
        return source.slot() + "_init";
    }

    /** Returns the position at which it stands. */
    long ensure(SlotMemory memory) throws SQLException, InterruptedException {
        var status = SlotStatus.of(connection, source.slot());
        if (status.isPresent()) {
            check(status.get());
            if (memory == SlotMemory.REPLACED) {
                drop();
            } else {
                return status.get().confirmed();
            }
        }
        if (memory != SlotMemory.NONE) {
            Log.warnf(
                    "[%s] slot %s is gone: somebody dropped it. A new one is made, and every row still in %s is relayed"
                            + " again, because nobody can tell which of them were",
                    source.name(), source.slot(), source.table());
            createRelaying();
        } else if (source.existingRows() == ExistingRows.SKIP) {
            create();
        } else {
            createRelaying();
        }
        return SlotStatus.of(connection, source.slot())
                .map(SlotStatus::confirmed)
                .orElseThrow(() -> PostgresException.wrong(
                        "Slot " + source.slot() + " at " + source.address() + " was dropped as soon as it was made."));
    }

    private void drop() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_drop_replication_slot(?)")) {
            statement.setString(1, source.slot());
            statement.execute();
        }
    }

    private void check(SlotStatus status) {
        String what = "Slot " + source.slot() + " at " + source.address();
        if (!"pgoutput".equals(status.plugin()) || !source.database().equals(status.database())) {
            throw PostgresException.wrong(what + " is of plugin " + status.plugin() + " and database "
                    + status.database() + "; right is pgoutput and " + source.database() + ". Set another name in"
                    + " dovetail.relay.sources." + source.name() + ".slot.");
        }
        if ("lost".equals(status.walStatus())) {
            throw PostgresException.wrong(what
                    + " has lost the WAL it needs (max_slot_wal_keep_size). What is still in "
                    + source.table() + " can be relayed again: SELECT pg_drop_replication_slot('" + source.slot()
                    + "'); then the relay makes a new one and relays the table's rows first.");
        }
        if (status.active()) {
            throw PostgresException.inUse(what + " is in use by " + status.holder()
                    + ": another relay streams this source, this one stands by.");
        }
    }

    private void create() throws SQLException {
        try (var replication = firstRows.track(new PostgresConnections(source).openReplication());
                var statement = replication.createStatement()) {
            statement.execute("CREATE_REPLICATION_SLOT " + TableName.quoted(source.slot()) + " LOGICAL pgoutput");
            surviveFailover(statement);
            Log.infof("[%s] created slot %s; rows committed before are skipped", source.name(), source.slot());
        } catch (SQLException e) {
            throw Privileges.replication(source, e);
        }
    }

    /**
     * The slot and the snapshot are made in one instant, so that each row is either in the snapshot or in the slot. The
     * slot gets its real name only when the snapshot's rows are in Kafka; it is temporary until then, so that a relay
     * that dies halfway leaves nothing, and the next one starts over.
     */
    private void createRelaying() throws SQLException, InterruptedException {
        String temporary = temporary(source);
        try (var replication = firstRows.track(new PostgresConnections(source).openReplication());
                var statement = replication.createStatement()) {
            String snapshot;
            try (var created = statement.executeQuery("CREATE_REPLICATION_SLOT " + TableName.quoted(temporary)
                    + " TEMPORARY LOGICAL pgoutput EXPORT_SNAPSHOT")) {
                created.next();
                snapshot = created.getString("snapshot_name");
            }
            long rows = firstRows.relay(snapshot);
            copy(temporary);
            surviveFailover(statement);
            Log.infof("[%s] created slot %s after relaying %d existing rows", source.name(), source.slot(), rows);
        } catch (SQLException e) {
            throw Privileges.replication(source, e);
        }
    }

    private void copy(String temporary) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_copy_logical_replication_slot(?, ?, false)")) {
            statement.setString(1, temporary);
            statement.setString(2, source.slot());
            statement.execute();
        }
    }

    /** Lets standbys with {@code sync_replication_slots} copy the slot, so that it is there when one takes over. */
    private void surviveFailover(Statement replication) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() >= FAILOVER) {
            replication.execute("ALTER_REPLICATION_SLOT " + TableName.quoted(source.slot()) + " (FAILOVER true)");
        }
    }
}
