package dev.dovetail.local.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message and the traces it left.
 *
 * @param from the service whose outbox holds it
 * @param type without the part that all types share
 * @param channel where it went
 * @param saved when it was written to the outbox
 * @param relayed Kafka's timestamp; null if it is not there yet
 * @param handlings who handled it, and when; nobody yet, or nobody cares
 */
record Message(
        UUID id,
        String from,
        String type,
        String channel,
        Instant saved,
        @Nullable Instant relayed,
        List<Handling> handlings) {

    /** @param at when the handler's transaction began */
    record Handling(String service, Instant at) {}

    boolean isCommand() {
        return channel.endsWith(".commands");
    }

    boolean isReply() {
        return channel.endsWith(".replies");
    }

    Message relayedAt(@Nullable Instant time) {
        return new Message(id, from, type, channel, saved, time, handlings);
    }
}
