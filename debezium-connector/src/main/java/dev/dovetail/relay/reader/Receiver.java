package dev.dovetail.relay.reader;

import java.util.List;

import dev.dovetail.relay.outbox.OutboxRow;

/** Takes what a {@link Reader} reads. Called by one thread at a time. */
public interface Receiver {

    /** The reader is alive, whether or not there is anything to read. */
    void alive();

    /**
     * Rows in commit order, never empty. Having returned, the receiver is done with them.
     *
     * @param position WAL position of the last
     */
    void receive(List<OutboxRow> rows, long position) throws InterruptedException;
}
