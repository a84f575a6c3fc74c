package dev.dovetail.messaging.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.OutboxException;
import dev.dovetail.messaging.SendOption;
import dev.dovetail.messaging.config.MessagingConfig;
import dev.dovetail.messaging.serialization.MessageSerializer;
import dev.dovetail.messaging.serialization.Serializers;
import dev.dovetail.messaging.serialization.UnwritableBodyException;

/** Makes messages of bodies: an id, the headers, the bytes. */
@Singleton
class Envelopes {

    private final Serializers serializers;
    private final String source;
    private final long maxBodySize;

    Envelopes(Serializers serializers, MessagingConfig config) {
        this.serializers = serializers;
        this.source = config.source();
        this.maxBodySize = config.maxBodySize().asLongValue();
    }

    OutboxMessage envelop(Channel channel, Object key, MessageBody body, SendOption... options) {
        String type = MessageTypes.name(body);
        MessageSerializer serializer = serializers.forClass(body.getClass());
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Headers.SOURCE, source);
        headers.put(Headers.TIME, Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        headers.put(Headers.CONTENT_TYPE, serializer.contentType());
        headers.put(Headers.KIND, MessageTypes.kind(body));
        putConversation(headers, id, Conversation.current());
        putOptions(headers, options);
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Envelopes::put);
        return new OutboxMessage(id, channel, text(key), type, bytes(serializer, type, body), headers);
    }

    /** The same message once more, as an older type version says it. */
    OutboxMessage envelopAgain(OutboxMessage newest, MessageBody older, SendOption... options) {
        OutboxMessage message = envelop(newest.channel(), newest.key(), older, options);
        message.headers()
                .putAll(Map.of(
                        Headers.SAME_AS,
                        newest.id().toString(),
                        // Its own id otherwise, if it begins a conversation.
                        Headers.CORRELATION_ID,
                        newest.headers()
                                .getOrDefault(
                                        Headers.CORRELATION_ID, newest.id().toString())));
        return message;
    }

    private static void putConversation(Map<String, String> headers, UUID id, @Nullable MessageContext follows) {
        if (follows == null) {
            headers.put(Headers.CORRELATION_ID, id.toString());
        } else {
            headers.put(Headers.CORRELATION_ID, follows.correlationId());
            headers.put(Headers.CAUSATION_ID, follows.id().toString());
        }
    }

    private static void putOptions(Map<String, String> headers, SendOption... options) {
        for (SendOption option : options) {
            switch (option) {
                case SendOption.ReplyTo replyTo ->
                    headers.put(Headers.REPLY_TO, replyTo.channel().name());
                case SendOption.CorrelatedBy by -> headers.put(Headers.CORRELATION_ID, by.id());
                case SendOption.Header header -> headers.put(header.name(), header.value());
                case SendOption.AlsoAs also -> {}
            }
        }
    }

    private static void put(@Nullable Map<String, String> headers, String name, String value) {
        if (headers != null) {
            headers.put(name, value);
        }
    }

    private static String text(Object key) {
        String text = key.toString();
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new OutboxException("the key is empty or holds a NUL; use the id of what the message is about,"
                    + " as messages of one key stay in order");
        }
        return text;
    }

    private byte[] bytes(MessageSerializer serializer, String type, MessageBody body) {
        byte[] bytes;
        try {
            bytes = serializer.write(body);
        } catch (UnwritableBodyException failure) {
            throw new OutboxException(failure.getMessage(), failure);
        }
        if (bytes.length > maxBodySize) {
            throw new OutboxException(("the body of this %s is %,d bytes, more than the %,d of"
                            + " dovetail.messaging.max-body-size; send a reference to it instead, or raise the limit here"
                            + " and Kafka's max.message.bytes with it")
                    .formatted(type, bytes.length, maxBodySize));
        }
        return bytes;
    }
}
