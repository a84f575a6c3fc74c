package dev.dovetail.messaging;

import java.time.Instant;
import java.util.Optional;

/** The replicas that this service keeps: see {@link Replica}. */
public interface Replicas {

    /**
     * How current a replica is: everything that was sent on its channel before this moment is in it. While nothing is
     * sent, and while all that was sent is handled, this is the moment of the last look, every
     * {@code dovetail.messaging.replicas.interval}; while something waits, the moment when that was sent.
     *
     * @param replica its name
     * @return empty as long as Kafka was not reached since this service started
     * @throws IllegalArgumentException if there is no such replica
     */
    Optional<Instant> asOf(String replica);
}
