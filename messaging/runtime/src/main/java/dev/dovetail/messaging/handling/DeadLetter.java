package dev.dovetail.messaging.handling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.outbox.OutboxMessage;

/** A message as it is put aside: what it was, and why and where from. */
record DeadLetter(Incoming message, String reason, int attempts, String consumer) {

    private static final String UNKNOWN_TYPE = "dovetail.Unknown";

    /** Those the relay writes itself. */
    private static final Set<String> OF_THE_RELAY =
            Set.of(Headers.SPEC_VERSION, Headers.ID, Headers.TYPE, Headers.SUBJECT);

    OutboxMessage toOutbox() {
        return new OutboxMessage(
                UuidCreator.getTimeOrderedEpochPlus1(),
                message.channel().deadLetters(),
                Objects.requireNonNullElse(message.key(), "").replace("\0", ""),
                message.headers().getOrDefault(Headers.TYPE, UNKNOWN_TYPE).replace("\0", ""),
                Objects.requireNonNullElseGet(message.body(), () -> new byte[0]),
                headers());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(message.headers());
        headers.keySet().removeAll(OF_THE_RELAY);
        headers.put(Headers.DEAD_LETTER_REASON, reason);
        headers.put(Headers.DEAD_LETTER_ATTEMPTS, Integer.toString(attempts));
        headers.put(Headers.DEAD_LETTER_CONSUMER, consumer);
        headers.put(Headers.DEAD_LETTER_TOPIC, message.topic());
        headers.put(Headers.DEAD_LETTER_PARTITION, Integer.toString(message.partition()));
        headers.put(Headers.DEAD_LETTER_OFFSET, Long.toString(message.offset()));
        headers.put(
                Headers.DEAD_LETTER_TIME,
                Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        String id = message.headers().get(Headers.ID);
        if (id != null) {
            headers.put(Headers.DEAD_LETTER_ID, id);
        }
        return headers;
    }
}
