package dev.dovetail.relay.postgres;

import java.util.List;

import dev.dovetail.relay.outbox.OutboxRow;

/** Takes rows in order and returns when they are safe. */
@FunctionalInterface
public interface RowSink {

    /** @param rows never empty */
    void send(List<OutboxRow> rows) throws InterruptedException;
}
