package dev.dovetail.messaging.test;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.Reply;
import dev.dovetail.messaging.SendOption;
import dev.dovetail.messaging.serialization.MessageSerializer;
import dev.dovetail.messaging.serialization.UnreadableBodyException;
import dev.dovetail.messaging.serialization.UnwritableBodyException;

/**
 * Tells what a service does with messages: messages in are put on Kafka, messages out are read from the outbox table. In
 * a {@code @QuarkusTest} it is injected.
 *
 * <pre>{@code
 * scenario.receives(KITCHEN_COMMANDS, orderId, new CreateTicket(...), replyTo(REPLIES))
 *         .sends(TicketCreated.class).matching(reply -> reply.orderId().equals(orderId)).await();
 *
 * var verify = scenario.when(() -> orders.place(order)).sends(VerifyConsumer.class).await();
 * scenario.answers(verify, new ConsumerVerified(...)).sends(CreateTicket.class).await();
 *
 * scenario.receives(...).redelivered().sendsNo(TicketCreated.class);
 * }</pre>
 *
 * <p>Every message that the service sent by then is checked against its contract, whether the test asks for it or not; see
 * {@link Contracts}.
 */
public final class Scenario implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);

    private final ServiceDatabase database;
    private final ServiceChannels channels;
    private final String consumer;
    private final Contracts contracts = Contracts.onClasspath();
    private final DescribedChannels described = new DescribedChannels();
    private final MessageSerializer serializer = MessageSerializer.json();
    private final Predicate<UUID> handledHere;
    private final Set<UUID> checked = new HashSet<>();

    /**
     * For a service with that database.
     *
     * @param bootstrapServers of the Kafka it reads
     * @param consumer its {@code dovetail.messaging.consumer}
     */
    public Scenario(DataSource dataSource, String bootstrapServers, String consumer) {
        this(dataSource, bootstrapServers, consumer, message -> false);
    }

    /** @param handledHere knows messages that were handled without the inbox */
    Scenario(DataSource dataSource, String bootstrapServers, String consumer, Predicate<UUID> handledHere) {
        this.handledHere = handledHere;
        this.database = new ServiceDatabase(dataSource);
        this.channels = new ServiceChannels(bootstrapServers);
        this.consumer = consumer;
    }

    /** Does something to the service; an exception fails the test. */
    public Stimulus when(Action action) {
        var stimulus = new Stimulus(this, sentSoFar());
        try {
            action.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("The stimulus failed: " + e, e);
        }
        return stimulus;
    }

    /** Puts a message on a channel, as the relay would. */
    public Received receives(Channel channel, Object key, MessageBody body, SendOption... options) {
        return deliver(arrival(channel, key, body, options));
    }

    /** Puts a JSON text on a channel as the body of a message of that type, well-formed or not. */
    public Received receives(Channel channel, Object key, String type, byte[] body, SendOption... options) {
        return deliver(Arrival.of(channel, key, type, "event", body, options));
    }

    /** Puts bytes of that content type on a channel as the body of a message of that type, well-formed or not. */
    public Received receives(Channel channel, Object key, String type, String contentType, byte[] body) {
        return deliver(Arrival.of(channel, key, type, "event", body).with(Headers.CONTENT_TYPE, contentType));
    }

    /** Answers a command or publication that the service sent, on the channel it asked for. */
    public Received answers(Sent<? extends MessageBody> request, Reply reply) {
        var channel = request.context().replyTo();
        if (channel == null) {
            throw new AssertionError("The message asked for no reply: " + request);
        }
        var correlation = request.context().correlationId();
        return deliver(arrival(channel, correlation, reply, SendOption.correlatedBy(correlation))
                .with(Headers.CAUSATION_ID, request.id().toString())
                .with(Headers.OUTCOME, reply instanceof Failure ? "failure" : "success"));
    }

    /** Expects a message of that class, whenever it was sent. */
    public <T extends MessageBody> Expectation<T> sends(Class<T> type) {
        return new Expectation<>(this, type, row -> true);
    }

    /**
     * Checks all messages that the service has sent against their contracts.
     *
     * @throws AssertionError if one violates it
     */
    public void checkContracts() {
        messages().close();
    }

    @Override
    public void close() {
        channels.close();
    }

    Stream<OutboxRow> messages() {
        var rows = database.outbox();
        for (OutboxRow row : rows) {
            if (!row.isDeadLetter() && checked.add(row.id())) {
                described.check(row.channel(), row.type(), String.valueOf(row.header(Headers.KIND)));
                if (row.isJson()) {
                    contracts.check(row.type(), row.payload());
                }
            }
        }
        return rows.stream();
    }

    Optional<OutboxRow> deadLetter(UUID message) {
        return messages()
                .filter(row -> message.toString().equals(row.header(Headers.DEAD_LETTER_ID)))
                .findFirst();
    }

    <T extends MessageBody> Sent<T> read(OutboxRow row, Class<T> type) {
        try {
            return new Sent<>(serializer.read(row.payload(), type), row.context());
        } catch (UnreadableBodyException e) {
            throw new AssertionError(row + " cannot be read as " + type.getName() + ": " + e.getMessage(), e);
        }
    }

    boolean hasHandled(UUID message) {
        return handledHere.test(message) || database.hasHandled(consumer, message);
    }

    boolean hasPassed(RecordMetadata position) {
        return channels.hasPassed(consumer, position);
    }

    Received deliver(Arrival arrival) {
        return new Received(this, sentSoFar(), arrival, channels.send(arrival));
    }

    void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "Waited %d s in vain for %s. The outbox holds:%n%s"
                            .formatted(
                                    PATIENCE.toSeconds(),
                                    what,
                                    database.outbox().stream()
                                            .map(row -> "  " + row)
                                            .collect(Collectors.joining("\n"))),
                    e);
        }
    }

    private Arrival arrival(Channel channel, Object key, MessageBody body, SendOption... options) {
        try {
            return Arrival.of(
                    channel, key, TypeName.of(body.getClass()), Kind.of(body), serializer.write(body), options);
        } catch (UnwritableBodyException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private Set<UUID> sentSoFar() {
        return messages().map(OutboxRow::id).collect(Collectors.toSet());
    }
}
