package dev.dovetail.relay.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.quarkus.logging.Log;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.config.TableName;

/** Makes sure that there is a publication with the outbox's inserts. Comes before the slot: Postgres 18 insists on it. */
final class Publication {

    /** Column lists came with Postgres 15. */
    private static final int COLUMN_LISTS = 15;

    private final Connection connection;
    private final SourceSettings source;
    private final OutboxTable table;
    private final boolean columnLists;

    Publication(Connection connection, SourceSettings source, OutboxTable table) throws SQLException {
        this.connection = connection;
        this.source = source;
        this.table = table;
        this.columnLists = connection.getMetaData().getDatabaseMajorVersion() >= COLUMN_LISTS;
    }

    void ensure() throws SQLException {
        try (var statement = connection.prepareStatement("select pubinsert from pg_publication where pubname = ?")) {
            statement.setString(1, source.publication());
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    create();
                } else if (!found.getBoolean(1)) {
                    throw PostgresException.wrong("Publication " + source.publication() + " in " + source.address()
                            + " does not publish inserts. Run: ALTER PUBLICATION " + name()
                            + " SET (publish = 'insert');");
                } else {
                    checkTable();
                }
            }
        }
    }

    private void create() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(creation());
            Log.infof("[%s] created publication %s for %s", source.name(), source.publication(), table.name());
        } catch (SQLException e) {
            if (Privileges.missing(e)) {
                throw PostgresException.wrong(
                        "Role " + source.username() + " may not create the publication in " + source.address()
                                + ". Run as owner of the table and of the database, or as superuser: " + creation()
                                + ";",
                        e);
            }
            throw e;
        }
    }

    private void checkTable() throws SQLException {
        String columns = columnLists ? "attnames" : "null::name[]";
        try (var statement = connection.prepareStatement("select " + columns
                + " from pg_publication_tables where pubname = ? and schemaname = ? and tablename = ?")) {
            statement.setString(1, source.publication());
            statement.setString(2, table.name().schema());
            statement.setString(3, table.name().name());
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    throw PostgresException.wrong("Publication " + source.publication() + " in " + source.address()
                            + " does not contain table " + table.name() + ". Run: ALTER PUBLICATION " + name()
                            + " ADD TABLE " + tableWithColumns() + ";");
                }
                checkColumns(found.getArray(1));
            }
        }
    }

    private void checkColumns(Array published) throws SQLException {
        if (columnLists && !List.of((Object[]) published.getArray()).containsAll(table.columns())) {
            throw PostgresException.wrong("Publication " + source.publication() + " in " + source.address()
                    + " leaves out columns the relay needs, " + table.columns() + ". Run: ALTER PUBLICATION " + name()
                    + " SET TABLE " + tableWithColumns() + ";");
        }
    }

    private String creation() {
        return "CREATE PUBLICATION " + name() + " FOR TABLE " + tableWithColumns() + " WITH (publish = 'insert'"
                + (table.partitioned() ? ", publish_via_partition_root = true)" : ")");
    }

    private String tableWithColumns() {
        return table.name().sql() + (columnLists ? " (" + table.columnsAsSql() + ")" : "");
    }

    private String name() {
        return TableName.quoted(source.publication());
    }
}
