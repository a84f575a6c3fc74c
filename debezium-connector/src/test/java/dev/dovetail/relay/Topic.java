package dev.dovetail.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What arrived in a topic, from its beginning. */
public final class Topic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private Topic(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    public static Topic read(String bootstrapServers, String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "test-" + topic + "-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        500,
                        "reconnect.backoff.max.ms",
                        500,
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return new Topic(consumer);
    }

    /** Waits until so many have arrived, duplicates included. */
    public List<ConsumerRecord<String, byte[]>> await(int count) {
        awaiting(() -> records.size() >= count);
        return records;
    }

    /** Waits until so many different bodies have arrived. */
    public Topic awaitDistinct(int count) {
        awaiting(() -> distinct() >= count);
        return this;
    }

    /** Waits for one with this body. */
    public Topic awaitBody(String body) {
        awaiting(() -> bodies().contains(body));
        return this;
    }

    private void awaiting(java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    poll();
                    return condition.call();
                });
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    }

    public List<String> bodies() {
        return records.stream().map(Topic::body).toList();
    }

    public int distinct() {
        return new LinkedHashSet<>(bodies()).size();
    }

    /** How many came again. */
    public int duplicates() {
        return records.size() - distinct();
    }

    /** Keys whose numbered bodies first came in another order than they were written. */
    public Set<String> keysOutOfOrder() {
        Map<String, Integer> last = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Set<String> broken = new LinkedHashSet<>();
        for (var received : records) {
            if (seen.add(body(received))) {
                int number = Integer.parseInt(body(received));
                Integer before = last.put(received.key(), number);
                if (before != null && before > number) {
                    broken.add(received.key());
                }
            }
        }
        return broken;
    }

    public static String body(ConsumerRecord<String, byte[]> received) {
        return new String(received.value(), UTF_8);
    }

    public static Map<String, String> headers(ConsumerRecord<String, byte[]> received) {
        Map<String, String> headers = new LinkedHashMap<>();
        received.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
