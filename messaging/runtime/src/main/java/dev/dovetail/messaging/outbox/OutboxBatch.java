package dev.dovetail.messaging.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

import io.micrometer.core.instrument.Metrics;

import dev.dovetail.messaging.OutboxException;

/**
 * The messages of one transaction, or of the part of it that runs until this batch is written: what is sent while the
 * transaction completes, by an entity listener for example, begins another.
 */
final class OutboxBatch implements Synchronization {

    private static final String UNDEFINED_TABLE = "42P01";

    private final OutboxTable table;
    private final List<OutboxMessage> messages = new ArrayList<>();
    private boolean open = true;

    OutboxBatch(OutboxTable table) {
        this.table = table;
    }

    boolean isOpen() {
        return open;
    }

    void add(OutboxMessage message) {
        messages.add(message);
    }

    @Override
    public void beforeCompletion() {
        open = false;
        try {
            table.insert(messages);
        } catch (SQLException failure) {
            throw new OutboxException(
                    "the messages of this transaction could not be written to the outbox" + hint(failure), failure);
        }
    }

    private static String hint(SQLException failure) {
        return UNDEFINED_TABLE.equals(failure.getSQLState())
                ? ": there is no such table; is db/dovetail among quarkus.flyway.locations?"
                : "";
    }

    @Override
    public void afterCompletion(int status) {
        open = false;
        if (status == Status.STATUS_COMMITTED) {
            messages.forEach(OutboxBatch::count);
        }
    }

    private static void count(OutboxMessage message) {
        Metrics.counter("dovetail.messages.sent", "channel", message.channel().name(), "type", message.type())
                .increment();
    }
}
