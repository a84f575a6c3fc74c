package dev.dovetail.relay.reader;

import java.time.Duration;

/** Follows one source's outbox from the position its slot has confirmed. For one run. */
public interface Reader {

    /**
     * Reads until {@link #stop} or a failure. Position is confirmed only behind rows the receiver has returned from.
     *
     * @throws ReaderException if reading failed
     * @throws RuntimeException what the receiver threw
     * @throws InterruptedException if interrupted
     */
    void run(Receiver receiver) throws InterruptedException;

    /**
     * Lets the rows being received finish, confirms their position and leaves the slot free.
     *
     * @param patience how long the rows in progress may take
     */
    void stop(Duration patience);

    /** Ends a reader that gives no sign of life: {@link #run} fails with the reason, even if the reader hangs. */
    void abort(String reason);
}
