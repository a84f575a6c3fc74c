package dev.dovetail.messaging.test;

import java.util.Set;
import java.util.UUID;

import dev.dovetail.messaging.MessageBody;

/** Something that was done to the service; what follows from it is what it sent since. */
public class Stimulus {

    final Scenario scenario;
    private final Set<UUID> before;

    Stimulus(Scenario scenario, Set<UUID> before) {
        this.scenario = scenario;
        this.before = before;
    }

    /** Expects a message of that class. Nothing is awaited before {@link Expectation#await()}. */
    public <T extends MessageBody> Expectation<T> sends(Class<T> type) {
        return new Expectation<>(scenario, type, row -> !before.contains(row.id()));
    }

    /**
     * Checks that no message of that class was sent by what has been done. Whatever is done before returning has been
     * committed by then, so nothing is waited for.
     *
     * @throws AssertionError if there is one
     */
    public void sendsNo(Class<? extends MessageBody> type) {
        sends(type).none();
    }
}
