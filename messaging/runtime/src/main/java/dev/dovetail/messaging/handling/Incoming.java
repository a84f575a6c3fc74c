package dev.dovetail.messaging.handling;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Channel;

/**
 * A message as it came, before anything of it was looked at.
 *
 * @param channel the channel it was received on
 * @param topic the topic it lay in
 * @param partition the partition there
 * @param offset the offset there
 * @param timestamp the log's time of it, for messages that do not bring their own
 * @param key its key, if any
 * @param headers its headers; of several of one name, the last
 * @param body its bytes, if any
 */
public record Incoming(
        Channel channel,
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] body) {

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
