package dev.dovetail.messaging.test;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageContext;

/** A row of the outbox table. */
record OutboxRow(
        UUID id,
        String channel,
        String key,
        String type,
        byte[] payload,
        Map<String, String> headers,
        Instant createdAt) {

    boolean isDeadLetter() {
        return headers.containsKey(Headers.DEAD_LETTER_REASON);
    }

    boolean isJson() {
        return headers.getOrDefault(Headers.CONTENT_TYPE, "application/json").contains("json");
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    MessageContext context() {
        var all = new HashMap<>(headers);
        all.put(Headers.ID, id.toString());
        all.put(Headers.TYPE, type);
        all.put(Headers.SUBJECT, key);
        var time = headers.get(Headers.TIME);
        var replyTo = headers.get(Headers.REPLY_TO);
        return new MessageContext(
                id,
                type,
                Channel.of(channel),
                key,
                time == null ? createdAt : Instant.parse(time),
                headers.getOrDefault(Headers.CORRELATION_ID, id.toString()),
                headers.get(Headers.CAUSATION_ID),
                replyTo == null ? null : Channel.of(replyTo),
                Map.copyOf(all));
    }

    @Override
    public String toString() {
        return "%s on %s, key %s".formatted(type, channel, key);
    }
}
