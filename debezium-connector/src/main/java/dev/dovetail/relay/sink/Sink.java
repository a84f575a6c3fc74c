package dev.dovetail.relay.sink;

import java.util.List;

import dev.dovetail.relay.outbox.OutboxRow;

/** Where a source's rows go. Used by one thread; {@link #close} by any. */
public interface Sink extends AutoCloseable {

    /**
     * Sends rows in order and returns when all are acknowledged. After an exception the sink is of no further use: what
     * was sent before the row that failed may have arrived, nothing behind it in its partition has.
     *
     * @throws SinkException if one was not acknowledged
     * @throws InterruptedException if interrupted; some may have arrived
     */
    void send(List<OutboxRow> rows) throws InterruptedException;

    /** Gives up what is not acknowledged. */
    @Override
    void close();
}
