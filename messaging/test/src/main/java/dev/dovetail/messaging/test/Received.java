package dev.dovetail.messaging.test;

import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.producer.RecordMetadata;

import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;

/** A message that was put on a channel for the service to receive. */
public final class Received extends Stimulus {

    private final Arrival arrival;
    private final RecordMetadata position;

    Received(Scenario scenario, Set<UUID> before, Arrival arrival, RecordMetadata position) {
        super(scenario, before);
        this.arrival = arrival;
        this.position = position;
    }

    /** The message's id. */
    public UUID id() {
        return arrival.id();
    }

    /**
     * Waits until the service has handled the message: the handler's transaction is committed, and with it all that it
     * did and sent.
     *
     * @throws AssertionError if it became a dead letter, with the reason, or nothing happened in time
     */
    public Received handled() {
        scenario.await("message " + id() + " to be handled", () -> {
            scenario.deadLetter(id()).ifPresent(letter -> {
                throw new AssertionError(
                        "The message became a dead letter: " + letter.header(Headers.DEAD_LETTER_REASON));
            });
            return scenario.hasHandled(id());
        });
        return this;
    }

    /**
     * Waits until the service has read past the message, whether it handled it, had handled it before, put it aside or
     * passes over its type.
     */
    public Received passed() {
        scenario.await("message " + id() + " to be passed", () -> scenario.hasPassed(position));
        return this;
    }

    /** Waits until the message has become a dead letter. Its reason is the header {@link Headers#DEAD_LETTER_REASON}. */
    public MessageContext deadLettered() {
        scenario.await(
                "message " + id() + " to become a dead letter",
                () -> scenario.deadLetter(id()).isPresent());
        return scenario.deadLetter(id()).orElseThrow().context();
    }

    /** Delivers the same message again, as after a crash, and waits until the service has read past it. */
    public Received redelivered() {
        handled();
        return scenario.deliver(arrival).passed();
    }

    /** Waits until the message is handled and checks that its handler sent no message of that class. */
    @Override
    public void sendsNo(Class<? extends MessageBody> type) {
        handled();
        new Expectation<>(scenario, type, row -> id().toString().equals(row.header(Headers.CAUSATION_ID))).none();
    }
}
