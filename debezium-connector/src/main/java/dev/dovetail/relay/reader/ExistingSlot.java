package dev.dovetail.relay.reader;

import java.sql.SQLException;
import java.util.Optional;

import io.debezium.connector.postgresql.connection.Lsn;
import io.debezium.connector.postgresql.connection.ReplicationConnection;
import io.debezium.connector.postgresql.connection.ReplicationStream;
import io.debezium.connector.postgresql.connection.WalPositionLocator;
import io.debezium.connector.postgresql.spi.SlotCreationResult;

/**
 * Reads a slot that is there. One that Debezium makes begins where the log ends now: whatever was written since the old
 * one was dropped would be missing.
 */
final class ExistingSlot implements ReplicationConnection {

    private final ReplicationConnection connection;

    ExistingSlot(ReplicationConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<SlotCreationResult> createReplicationSlot() throws SQLException {
        throw new SQLException("The slot was dropped while it was about to be read.");
    }

    @Override
    public ReplicationStream startStreaming(WalPositionLocator locator) throws SQLException, InterruptedException {
        return connection.startStreaming(locator);
    }

    @Override
    public ReplicationStream startStreaming(Lsn offset, WalPositionLocator locator)
            throws SQLException, InterruptedException {
        return connection.startStreaming(offset, locator);
    }

    @Override
    public void initConnection() throws SQLException, InterruptedException {
        connection.initConnection();
    }

    @Override
    public boolean isConnected() throws SQLException {
        return connection.isConnected();
    }

    @Override
    public void reconnect() throws SQLException {
        connection.reconnect();
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("Closing the replication connection failed.", e);
        }
    }
}
