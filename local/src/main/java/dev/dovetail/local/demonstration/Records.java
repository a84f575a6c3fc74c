package dev.dovetail.local.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** When messages arrived in Kafka, by the timestamps of its records. */
final class Records {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String bootstrapServers;

    Records(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    List<Message> addTimes(List<Message> messages, Instant since) {
        var wanted = messages.stream().map(message -> message.id().toString()).collect(Collectors.toSet());
        var channels = messages.stream().map(Message::channel).collect(Collectors.toSet());
        var times = times(wanted, channels, since);
        return messages.stream()
                .map(message -> message.relayedAt(times.get(message.id().toString())))
                .toList();
    }

    private Map<String, Instant> times(Set<String> wanted, Set<String> channels, Instant since) {
        var times = new HashMap<String, Instant>();
        try (var consumer = consumer()) {
            seek(consumer, channels, since);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (times.size() < wanted.size() && System.nanoTime() < deadline) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    var id = id(message);
                    if (wanted.contains(id)) {
                        times.put(id, Instant.ofEpochMilli(message.timestamp()));
                    }
                }
            }
        }
        return times;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void seek(KafkaConsumer<byte[], byte[]> consumer, Set<String> channels, Instant since) {
        var partitions = new HashSet<TopicPartition>();
        for (String channel : channels) {
            consumer.partitionsFor(channel)
                    .forEach(partition -> partitions.add(new TopicPartition(channel, partition.partition())));
        }
        consumer.assign(partitions);
        var from = partitions.stream().collect(Collectors.toMap(partition -> partition, at -> since.toEpochMilli()));
        consumer.offsetsForTimes(from).forEach((partition, offset) -> {
            if (offset == null) {
                consumer.seekToEnd(Set.of(partition));
            } else {
                consumer.seek(partition, offset.offset());
            }
        });
    }

    private static String id(ConsumerRecord<byte[], byte[]> message) {
        var header = message.headers().lastHeader("ce_id");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
