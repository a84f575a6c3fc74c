package dev.dovetail.relay.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.ColumnNames;
import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.config.TableName;

/** Looks the outbox up in the catalog and checks that its columns can be relayed. */
final class OutboxTables {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar");
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8");
    private static final Set<String> IDS = Set.of("uuid", "text", "varchar", "bpchar", "int2", "int4", "int8");
    private static final Set<String> BODIES = Set.of("bytea", "json", "jsonb", "text", "varchar");
    private static final Set<String> HEADERS = Set.of("text", "varchar", "json", "jsonb");

    private static final String TABLE = "select c.oid, c.relkind from pg_class c join pg_namespace n"
            + " on n.oid = c.relnamespace where n.nspname = ? and c.relname = ? and c.relkind in ('r', 'p')";
    private static final String COLUMNS = "select a.attname, coalesce(b.typname, t.typname) from pg_attribute a"
            + " join pg_type t on t.oid = a.atttypid left join pg_type b on b.oid = t.typbasetype and t.typtype = 'd'"
            + " where a.attrelid = ? and a.attnum > 0 and not a.attisdropped";

    private final SourceSettings source;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private OutboxTables(SourceSettings source) {
        this.source = source;
    }

    /** @throws PostgresException if there is no such table yet, or it cannot be relayed */
    static OutboxTable find(Connection connection, SourceSettings source) throws SQLException {
        return new OutboxTables(source).find(connection);
    }

    private OutboxTable find(Connection connection) throws SQLException {
        TableName name = source.table();
        boolean partitioned;
        long oid;
        try (var statement = connection.prepareStatement(TABLE)) {
            statement.setString(1, name.schema());
            statement.setString(2, name.name());
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    throw PostgresException.notYet("Waiting for table " + name + " to be created in " + source.address()
                            + " (dovetail.relay.sources." + source.name() + ".table).");
                }
                oid = found.getLong(1);
                partitioned = found.getString(2).equals("p");
            }
        }
        readTypes(connection, oid);
        return check(name, partitioned);
    }

    private void readTypes(Connection connection, long oid) throws SQLException {
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, oid);
            try (var columns = statement.executeQuery()) {
                while (columns.next()) {
                    types.put(columns.getString(1), columns.getString(2));
                }
            }
        }
    }

    private OutboxTable check(TableName name, boolean partitioned) {
        ColumnNames columns = source.columns();
        expect("columns.id", columns.id(), IDS);
        expect("columns.aggregatetype", columns.aggregatetype(), TEXTS);
        expect("columns.aggregateid", columns.aggregateid(), IDS);
        expect("columns.type", columns.type(), TEXTS);
        expect("columns.payload", columns.payload(), BODIES);
        String headers = optional(columns.headers(), "headers");
        if (headers != null) {
            expect("columns.headers", headers, HEADERS);
        }
        String createdAt = optional(columns.createdAt(), "created_at");
        if (createdAt != null && !types.containsKey(createdAt)) {
            expect("columns.created-at", createdAt, Set.of("timestamptz", "timestamp"));
        }
        columns.additional().forEach((header, column) -> expect("additional-headers." + header, column, IDS));
        if (!problems.isEmpty()) {
            throw PostgresException.wrong(
                    "Table " + name + " in " + source.address() + " cannot be relayed: " + String.join(" ", problems));
        }
        boolean binary = "bytea".equals(types.get(columns.payload()));
        return new OutboxTable(
                name,
                columns.id(),
                columns.aggregatetype(),
                columns.aggregateid(),
                columns.type(),
                columns.payload(),
                headers,
                createdAt,
                columns.additional(),
                NUMBERS.contains(types.get(columns.id())),
                binary,
                partitioned);
    }

    private @Nullable String optional(Optional<String> configured, String usual) {
        return configured.orElse(types.containsKey(usual) ? usual : null);
    }

    private void expect(String property, String column, Set<String> right) {
        String type = types.get(column);
        String where = " (dovetail.relay.sources." + source.name() + "." + property + ")";
        if (type == null) {
            problems.add("It has no column '" + column + "'" + where + "; it has " + types.keySet() + ".");
        } else if (!right.contains(type)) {
            problems.add("Its column '" + column + "'" + where + " is of type " + type + "; right is one of "
                    + right.stream().sorted().toList() + ".");
        }
    }
}
