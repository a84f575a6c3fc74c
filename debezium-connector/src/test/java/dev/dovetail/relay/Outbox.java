package dev.dovetail.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import dev.dovetail.embedded.PostgresDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The outbox of a test's database, as a service would write it. */
public final class Outbox implements AutoCloseable {

    /** Of {@link #publishNumbered}. */
    public static final int ROWS_IN_TRANSACTION = 10;

    private static final String INSERT =
            "insert into outbox (id, aggregatetype, aggregateid, type, payload, headers) values (?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    private Outbox(Connection connection) {
        this.connection = connection;
    }

    /** Creates Dovetail's table. */
    public static Outbox create(PostgresDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table outbox (id uuid primary key, aggregatetype text not null, aggregateid text"
                    + " not null, type text not null, payload bytea not null, headers text not null, created_at"
                    + " timestamptz not null default now())");
        }
        return open(database);
    }

    /** Writes to a table that is there. */
    public static Outbox open(PostgresDatabase database) throws SQLException {
        return new Outbox(database.connect());
    }

    /** One message in a transaction of its own. */
    public UUID publish(String channel, String key, String body) throws SQLException {
        return publish(channel, key, body, "{}");
    }

    /** One message in a transaction of its own. */
    public UUID publish(String channel, String key, String body, String headers) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, channel);
            insert.setString(3, key);
            insert.setString(4, "test.Happened");
            insert.setBytes(5, body.getBytes(UTF_8));
            insert.setString(6, headers);
            insert.executeUpdate();
        }
        return id;
    }

    /** Numbered bodies, round robin over the keys, a few per transaction. */
    public void publishNumbered(String channel, int from, int to, int keys) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int number = from; number < to; number++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, channel);
                insert.setString(3, "key-" + number % keys);
                insert.setString(4, "test.Happened");
                insert.setBytes(5, Integer.toString(number).getBytes(UTF_8));
                insert.setString(6, "{}");
                insert.addBatch();
                if (number % ROWS_IN_TRANSACTION == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Anything else. */
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
