package dev.dovetail.relay.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;

import dev.dovetail.embedded.PostgresDatabase;

/** A session that reads a slot and does nothing with it, as that of a relay that stands still does. */
final class SlotReader implements AutoCloseable {

    private final Connection connection;
    private final PGReplicationStream stream;

    private SlotReader(Connection connection, PGReplicationStream stream) {
        this.connection = connection;
        this.stream = stream;
    }

    static SlotReader of(PostgresDatabase database, String slot, String publication) throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, database.relay());
        PGProperty.PASSWORD.set(properties, database.password());
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "12");
        var connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + database.name(), properties);
        var stream = connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(slot)
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", publication)
                .start();
        return new SlotReader(connection, stream);
    }

    boolean isReading() {
        try {
            stream.readPending();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
