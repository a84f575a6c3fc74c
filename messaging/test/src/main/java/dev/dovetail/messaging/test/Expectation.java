package dev.dovetail.messaging.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;

/** A message that the service is expected to send. */
public final class Expectation<T extends MessageBody> {

    private final Scenario scenario;
    private final Class<T> type;
    private final String typeName;
    private final Predicate<OutboxRow> candidate;
    private final List<Predicate<Sent<T>>> conditions = new ArrayList<>();

    Expectation(Scenario scenario, Class<T> type, Predicate<OutboxRow> candidate) {
        this.scenario = scenario;
        this.type = type;
        this.typeName = TypeName.of(type);
        this.candidate = candidate;
    }

    /** Only one whose body is like this. */
    public Expectation<T> matching(Predicate<? super T> condition) {
        conditions.add(message -> condition.test(message.body()));
        return this;
    }

    /** Only one with such headers. */
    public Expectation<T> where(Predicate<MessageContext> condition) {
        conditions.add(message -> condition.test(message.context()));
        return this;
    }

    /** Only one on that channel. */
    public Expectation<T> on(Channel channel) {
        return where(context -> context.channel().equals(channel));
    }

    /** Only one with that key. */
    public Expectation<T> keyed(Object key) {
        return where(context -> context.key().equals(key.toString()));
    }

    /** Only one of that conversation. */
    public Expectation<T> correlatedBy(Object correlationId) {
        return where(context -> context.correlationId().equals(correlationId.toString()));
    }

    /**
     * Waits until such a message is committed in the outbox.
     *
     * @return the first
     * @throws AssertionError if there is none in time, with those that there are, or if it violates its contract
     */
    public Sent<T> await() {
        var found = new ArrayList<Sent<T>>();
        scenario.await("a " + typeName + " to be sent", () -> found.addAll(all()));
        return found.getFirst();
    }

    /** Those committed by now, in the order in which they were sent. */
    public List<Sent<T>> all() {
        return scenario.messages()
                .filter(row -> row.type().equals(typeName) && !row.isDeadLetter())
                .filter(candidate)
                .map(row -> scenario.read(row, type))
                .filter(message -> conditions.stream().allMatch(condition -> condition.test(message)))
                .toList();
    }

    /**
     * Checks that there is none by now.
     *
     * @throws AssertionError if there is one
     */
    public void none() {
        var found = all();
        if (!found.isEmpty()) {
            throw new AssertionError("Expected no " + typeName + ", but there is " + found);
        }
    }
}
