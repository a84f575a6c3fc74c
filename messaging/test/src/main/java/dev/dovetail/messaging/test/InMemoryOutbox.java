package dev.dovetail.messaging.test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.SendOption;

/**
 * An outbox for unit tests without a database: it remembers what was sent, after checking it against its contract.
 *
 * <pre>{@code
 * var outbox = new InMemoryOutbox();
 * new Orders(outbox).place(order);
 * assertThat(outbox.only(OrderPlaced.class).body().orderId()).isEqualTo(order.id());
 * }</pre>
 */
public final class InMemoryOutbox implements Outbox {

    private final List<Sent<?>> sent = new CopyOnWriteArrayList<>();
    private final Contracts contracts = Contracts.onClasspath();

    /** An empty outbox. */
    public InMemoryOutbox() {}

    @Override
    public UUID publish(Channel channel, Object key, Event event, SendOption... options) {
        return add(channel, key, event, options);
    }

    @Override
    public UUID publish(Channel channel, Object key, Document document, SendOption... options) {
        return add(channel, key, document, options);
    }

    @Override
    public UUID send(Channel channel, Object key, Command command, SendOption... options) {
        return add(channel, key, command, options);
    }

    /** Everything sent, in order. */
    public List<Sent<?>> sent() {
        return List.copyOf(sent);
    }

    /** What was sent of that class, in order. */
    public <T extends MessageBody> List<Sent<T>> sent(Class<T> type) {
        return sent.stream()
                .filter(message -> type.isInstance(message.body()))
                .map(message -> message.as(type))
                .toList();
    }

    /**
     * The one message sent of that class.
     *
     * @throws AssertionError if there is none, or more than one
     */
    public <T extends MessageBody> Sent<T> only(Class<T> type) {
        var found = sent(type);
        if (found.size() != 1) {
            throw new AssertionError(
                    "Expected one " + type.getSimpleName() + ", found " + found.size() + " among " + sent);
        }
        return found.getFirst();
    }

    /** Whether nothing was sent. */
    public boolean isEmpty() {
        return sent.isEmpty();
    }

    /** Forgets what was sent. */
    public void clear() {
        sent.clear();
    }

    private UUID add(Channel channel, Object key, MessageBody body, SendOption... options) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var type = TypeName.of(body.getClass());
        contracts.check(body);
        sent.add(new Sent<>(body, new Options(options).context(id, type, channel, key.toString(), Kind.of(body))));
        for (SendOption option : options) {
            if (option instanceof SendOption.AlsoAs also) {
                add(channel, key, also.older());
            }
        }
        return id;
    }

    /** What the options of one message say. */
    private static final class Options {

        private @Nullable Channel replyTo;
        private @Nullable String correlationId;
        private final Map<String, String> headers = new HashMap<>();

        Options(SendOption... options) {
            for (SendOption option : options) {
                switch (option) {
                    case SendOption.ReplyTo to -> replyTo = to.channel();
                    case SendOption.CorrelatedBy by -> correlationId = by.id();
                    case SendOption.Header header -> headers.put(header.name(), header.value());
                    case SendOption.AlsoAs also -> {}
                }
            }
        }

        MessageContext context(UUID id, String type, Channel channel, String key, String kind) {
            var correlation = correlationId == null ? id.toString() : correlationId;
            headers.put(Headers.KIND, kind);
            headers.put(Headers.CORRELATION_ID, correlation);
            if (replyTo != null) {
                headers.put(Headers.REPLY_TO, replyTo.name());
            }
            return new MessageContext(
                    id, type, channel, key, Instant.now(), correlation, null, replyTo, Map.copyOf(headers));
        }
    }
}
