package dev.dovetail.messaging.replica;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;

import dev.dovetail.messaging.Headers;

/**
 * How far the service's consumer group has come in a topic, all of its instances together. A difference of offsets does
 * not tell: a transaction's mark takes an offset too, so a group that has handled everything stays one behind. What it
 * has not handled is therefore looked at.
 */
final class GroupProgress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The records from one offset, inclusive, to another, exclusive. */
    private record Range(long from, long to) {}

    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final Map<TopicPartition, Range> onlyMarks = new HashMap<>();

    GroupProgress(Consumer<String, byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.topic = topic;
    }

    /**
     * The moment before which everything that was sent is handled.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka does not tell
     */
    Instant asOf() {
        Instant oldest = Instant.now();
        for (Map.Entry<TopicPartition, Range> unhandled : unhandled().entrySet()) {
            if (!unhandled.getValue().equals(onlyMarks.get(unhandled.getKey()))) {
                Instant sent = firstSent(unhandled.getKey(), unhandled.getValue());
                oldest = sent.isBefore(oldest) ? sent : oldest;
            }
        }
        return oldest;
    }

    private Map<TopicPartition, Range> unhandled() {
        Set<TopicPartition> partitions = new HashSet<>();
        consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Range> ranges = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata handled = committed.get(partition);
            long beginning = beginnings.get(partition);
            long from = handled == null ? beginning : Math.max(handled.offset(), beginning);
            if (from < ends.get(partition)) {
                ranges.put(partition, new Range(from, ends.get(partition)));
            }
        }
        return ranges;
    }

    /** When the first message of the range was sent; now if there is none, but only marks of transactions. */
    private Instant firstSent(TopicPartition partition, Range range) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, range.from());
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(200));
            if (!records.isEmpty()) {
                return sent(records.iterator().next());
            }
            if (consumer.position(partition) >= range.to()) {
                onlyMarks.put(partition, range);
                return Instant.now();
            }
        }
        throw new TimeoutException("offset " + range.from() + " of " + partition + " was not read in " + PATIENCE);
    }

    private static Instant sent(ConsumerRecord<String, byte[]> message) {
        Header time = message.headers().lastHeader(Headers.TIME);
        if (time != null && time.value() != null) {
            try {
                return OffsetDateTime.parse(new String(time.value(), StandardCharsets.UTF_8))
                        .toInstant();
            } catch (DateTimeException malformed) {
                // Then the log's own time has to do; what else is wrong with it is for its handling to say.
            }
        }
        return Instant.ofEpochMilli(message.timestamp());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
