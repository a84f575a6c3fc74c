package dev.dovetail.relay.probe;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.dovetail.relay.config.ColumnNames;
import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.config.TableName;
import dev.dovetail.relay.postgres.PostgresConnections;

/** A row of the outbox, there and gone in one transaction: the log keeps it, the table does not. */
final class ProbeRow {

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");
    private static final String COLUMNS =
            "select column_name, data_type from information_schema.columns where table_schema = ? and table_name = ?";

    private final SourceSettings source;
    private final String channel;

    /** @param source with a role that may insert and delete */
    ProbeRow(SourceSettings source, String channel) {
        this.source = source;
        this.channel = channel;
    }

    /**
     * Writes it.
     *
     * @return its id, as the relay sends it
     * @throws ProbeFailedException if Postgres refuses
     */
    String write() throws ProbeFailedException {
        try (Connection connection = new PostgresConnections(source).open()) {
            connection.setAutoCommit(false);
            String id = insert(connection, values(columns(connection)));
            delete(connection, id);
            connection.commit();
            return id;
        } catch (SQLException e) {
            throw new ProbeFailedException(
                    "Role " + source.username() + " cannot write a row to " + source.table() + " in " + source.address()
                            + ". It needs SELECT, INSERT and DELETE there, and USAGE on the schema.",
                    e);
        }
    }

    private Map<String, String> columns(Connection connection) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, source.table().schema());
            statement.setString(2, source.table().name());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    columns.put(found.getString(1), found.getString(2));
                }
            }
        }
        return columns;
    }

    private Map<String, String> values(Map<String, String> columns) {
        ColumnNames names = source.columns();
        Map<String, String> values = new LinkedHashMap<>();
        if (!NUMBERS.contains(columns.getOrDefault(names.id(), ""))) {
            values.put(names.id(), UUID.randomUUID().toString());
        }
        values.put(names.aggregatetype(), channel);
        values.put(
                names.aggregateid(), NUMBERS.contains(columns.getOrDefault(names.aggregateid(), "")) ? "0" : "probe");
        values.put(names.type(), "dovetail.relay.Probe");
        values.put(names.payload(), "{}");
        names.headers()
                .or(() -> Optional.of("headers").filter(columns::containsKey))
                .ifPresent(headers -> values.put(headers, "{}"));
        return values;
    }

    private String insert(Connection connection, Map<String, String> values) throws SQLException {
        String columns = values.keySet().stream().map(TableName::quoted).collect(Collectors.joining(", "));
        String marks = values.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (var statement = connection.prepareStatement(
                "insert into " + source.table().sql() + " (" + columns + ") values (" + marks + ") returning "
                        + TableName.quoted(source.columns().id()) + "::text")) {
            int index = 0;
            for (String value : values.values()) {
                statement.setString(++index, value);
            }
            try (var inserted = statement.executeQuery()) {
                inserted.next();
                return inserted.getString(1);
            }
        }
    }

    private void delete(Connection connection, String id) throws SQLException {
        try (var statement =
                connection.prepareStatement("delete from " + source.table().sql() + " where "
                        + TableName.quoted(source.columns().id()) + " = ?")) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }
}
