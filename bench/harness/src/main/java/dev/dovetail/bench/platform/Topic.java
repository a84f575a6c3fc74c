package dev.dovetail.bench.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from without: how much is in them, and what. */
public final class Topic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> kafka;
    private final List<String> names;

    /** Of these names; they need not exist yet. */
    public Topic(String bootstrapServers, String... names) {
        this.kafka = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", "false",
                        "metadata.max.age.ms", "1000",
                        "max.poll.records", "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.names = List.of(names);
    }

    /** How many records they hold together, as long as none has been deleted. */
    public long size() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Hands over all their records, each partition's in its order. */
    public void forEach(Consumer<ConsumerRecord<String, byte[]>> action) {
        var ends = ends();
        kafka.assign(ends.keySet());
        kafka.seekToBeginning(ends.keySet());
        while (ends.entrySet().stream().anyMatch(end -> kafka.position(end.getKey()) < end.getValue())) {
            kafka.poll(Duration.ofMillis(500)).forEach(action);
        }
    }

    private Map<TopicPartition, Long> ends() {
        var existing = kafka.listTopics();
        var partitions = names.stream()
                .filter(existing::containsKey)
                .flatMap(name -> existing.get(name).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        return kafka.endOffsets(partitions);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
