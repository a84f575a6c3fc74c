package dev.dovetail.messaging.topics;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a topic is to be.
 *
 * @param partitions how many; null for the broker's default
 * @param replicas copies of each partition; null for the broker's default
 * @param config topic settings such as {@code retention.ms}; null for none
 */
record TopicSettings(
        @Nullable Integer partitions,
        @Nullable Short replicas,
        @Nullable Map<String, String> config) {

    Map<String, String> configOrEmpty() {
        return config == null ? Map.of() : config;
    }
}
