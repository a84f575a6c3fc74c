package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.Optional;

/** Whether this relay may stream one source. */
public interface Leadership {

    /** Begins to try for the lead. */
    void start();

    /**
     * Waits until this relay leads.
     *
     * @param patience at most so long
     * @return the term, if it leads
     */
    Optional<Term> await(Duration patience) throws InterruptedException;

    /** The term in progress, if this relay leads. */
    Optional<Term> term();

    /** Who leads, or what stands in the way of knowing. */
    Standing standing();

    /**
     * Says whether this relay reaches what the source needs. One that does not tries for the lead after all others.
     *
     * @param fit whether Postgres and Kafka answered
     */
    void fit(boolean fit);

    /** Asks the source to finish, so that another relay can try. */
    void giveUp(String reason);

    /** Gives the lead up, if this relay has it: what it was reading is finished and its slot is free. */
    void release();

    /** Ends for good, and releases. Waits until that is done, for a moment at most. */
    void stop();
}
