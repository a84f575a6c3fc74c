package dev.dovetail.relay.outbox;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row as a reader found it.
 *
 * @param channel what stands in aggregatetype
 * @param key what stands in aggregateid
 * @param headers JSON text, unparsed
 * @param time when it was committed, as far as the reader knows
 * @param additional values of the additional headers, by header name
 */
public record OutboxRow(
        @Nullable String id,
        @Nullable String channel,
        @Nullable String key,
        @Nullable String type,
        byte @Nullable [] payload,
        @Nullable String headers,
        Instant time,
        Map<String, String> additional) {}
