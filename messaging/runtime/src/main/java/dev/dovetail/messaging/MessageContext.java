package dev.dovetail.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a received message besides its body.
 *
 * @param id the message's id
 * @param type its message type
 * @param channel the channel it came from
 * @param key what it is ordered by; empty if it had none
 * @param time when it was sent
 * @param correlationId common to its conversation; its own id if it began one
 * @param causationId the id of the message it answers or follows from
 * @param replyTo where an answer goes
 * @param headers all headers by name, those above included
 */
public record MessageContext(
        UUID id,
        String type,
        Channel channel,
        String key,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable Channel replyTo,
        Map<String, String> headers) {}
