package dev.dovetail.relay.reader;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.debezium.config.CommonConnectorConfig;
import io.debezium.config.Configuration;
import io.debezium.connector.postgresql.PostgresConnectorConfig;
import io.debezium.connector.postgresql.PostgresConnectorTask;
import io.debezium.connector.postgresql.PostgresOffsetContext;
import io.debezium.connector.postgresql.PostgresPartition;
import io.debezium.connector.postgresql.PostgresSchema;
import io.debezium.connector.postgresql.connection.PostgresConnection;
import io.debezium.connector.postgresql.connection.ReplicationConnection;
import io.debezium.pipeline.ChangeEventSourceCoordinator;
import io.debezium.pipeline.ErrorHandler;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's task, but for two things: it is woken by changes instead of looking for them at intervals, and it never makes
 * a slot. The engine makes it by its class.
 */
public final class OutboxTask extends PostgresConnectorTask {

    /** So late at most a failure is noticed, and a position confirmed that nothing follows. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private @Nullable ChangeQueue changes;
    private int batch;

    @Override
    public ChangeEventSourceCoordinator<PostgresPartition, PostgresOffsetContext> start(Configuration config) {
        batch = config.getInteger(CommonConnectorConfig.MAX_BATCH_SIZE);
        var coordinator = super.start(config);
        changes = ChangeQueue.made();
        return coordinator;
    }

    @Override
    public List<SourceRecord> doPoll() throws InterruptedException {
        ChangeQueue queue = changes;
        // Debezium's own way throws what the thread that reads the log has failed with.
        return queue == null || hasFailed() ? super.doPoll() : queue.take(batch, PATIENCE);
    }

    private boolean hasFailed() {
        return getErrorHandler().map(ErrorHandler::getProducerThrowable).isPresent();
    }

    @Override
    protected ReplicationConnection buildReplicationConnection(
            PostgresConnection jdbc, PostgresSchema schema, PostgresConnectorConfig config) throws SQLException {
        return new ExistingSlot(super.buildReplicationConnection(jdbc, schema, config));
    }
}
