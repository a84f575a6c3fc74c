package dev.dovetail.relay.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.config.TableName;
import dev.dovetail.relay.outbox.OutboxRow;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Relays the rows that were committed before the slot was made. */
final class FirstRows {

    /** Bounds memory: rows may be large. */
    private static final int AT_A_TIME = 50;

    private final SourceSettings source;
    private final OutboxTable table;
    private final RowSink sink;
    private final List<Connection> open = new ArrayList<>();
    private boolean cancelled;

    FirstRows(SourceSettings source, OutboxTable table, RowSink sink) {
        this.source = source;
        this.table = table;
        this.sink = sink;
    }

    /** Remembers a connection, so that {@link #cancel} can end what waits on it. */
    synchronized Connection track(Connection connection) throws SQLException {
        open.add(connection);
        if (cancelled) {
            connection.abort(Runnable::run);
        }
        return connection;
    }

    /** Ends what is in progress; making a slot may wait for other people's transactions for hours. */
    synchronized void cancel() {
        cancelled = true;
        Executor here = Runnable::run;
        for (Connection connection : open) {
            try {
                connection.abort(here);
            } catch (SQLException e) {
                // It is gone already, which is what was wanted.
            }
        }
    }

    /**
     * @param snapshot exported by whoever made the slot
     * @return how many rows
     */
    long relay(String snapshot) throws SQLException, InterruptedException {
        try (Connection connection = track(new PostgresConnections(source).open())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
                statement.setFetchSize(AT_A_TIME);
                try (var rows = statement.executeQuery(query())) {
                    return relay(rows);
                }
            } catch (SQLException e) {
                if (Privileges.missing(e)) {
                    throw Privileges.select(source, e);
                }
                throw e;
            }
        }
    }

    private long relay(ResultSet rows) throws SQLException, InterruptedException {
        long count = 0;
        List<OutboxRow> batch = new ArrayList<>(AT_A_TIME);
        while (rows.next()) {
            batch.add(row(rows));
            if (batch.size() == AT_A_TIME) {
                sink.send(batch);
                batch = new ArrayList<>(AT_A_TIME);
            }
            count++;
        }
        if (!batch.isEmpty()) {
            sink.send(batch);
        }
        return count;
    }

    private String query() {
        String createdAt = table.createdAt();
        return "select " + table.columnsAsSql()
                + (createdAt == null ? "" : ", " + TableName.quoted(createdAt) + "::timestamptz as relay_created_at")
                + " from " + table.name().sql() + " order by " + table.orderAsSql();
    }

    private OutboxRow row(ResultSet rows) throws SQLException {
        Map<String, String> additional = new HashMap<>();
        for (var entry : table.additional().entrySet()) {
            String value = rows.getString(entry.getValue());
            if (value != null) {
                additional.put(entry.getKey(), value);
            }
        }
        String headers = table.headers();
        return new OutboxRow(
                rows.getString(table.id()),
                rows.getString(table.aggregatetype()),
                rows.getString(table.aggregateid()),
                rows.getString(table.type()),
                payload(rows),
                headers == null ? null : rows.getString(headers),
                time(rows),
                additional);
    }

    private byte @Nullable [] payload(ResultSet rows) throws SQLException {
        if (table.binary()) {
            return rows.getBytes(table.payload());
        }
        String text = rows.getString(table.payload());
        return text == null ? null : text.getBytes(UTF_8);
    }

    private Instant time(ResultSet rows) throws SQLException {
        if (table.createdAt() == null) {
            return Instant.now();
        }
        OffsetDateTime created = rows.getObject("relay_created_at", OffsetDateTime.class);
        return created == null ? Instant.now() : created.toInstant();
    }
}
