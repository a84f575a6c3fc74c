package dev.dovetail.cluster.inside;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Tells every record of a channel, each partition's in its order: {@code record <key> <number> <committed> <taken>},
 * the times of the commit in Postgres and of its arrival in Kafka in milliseconds since 1970.
 *
 * <p>Arguments: bootstrap servers, channel.
 */
public final class ChannelReader {

    private ChannelReader() {}

    /** @param arguments see above */
    public static void main(String... arguments) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments[0], "isolation.level", "read_committed", "enable.auto.commit", "false");
        try (var kafka = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = kafka.partitionsFor(arguments[1]).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            var ends = kafka.endOffsets(partitions);
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> kafka.position(partition) < ends.get(partition))) {
                kafka.poll(Duration.ofMillis(500)).forEach(ChannelReader::tell);
            }
        }
    }

    private static void tell(ConsumerRecord<String, String> record) {
        var time = new String(record.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8);
        System.out.println("record " + record.key() + " " + record.value() + " "
                + Instant.parse(time).toEpochMilli() + " " + record.timestamp());
    }
}
