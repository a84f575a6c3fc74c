package dev.dovetail.messaging.kafka;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What is handled one after the other: the messages of one key, or those of a partition that have no key.
 *
 * @param partition where they lie
 * @param key their key
 */
record Lane(TopicPartition partition, @Nullable String key) {}
