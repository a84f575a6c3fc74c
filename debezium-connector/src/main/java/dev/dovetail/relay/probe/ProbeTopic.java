package dev.dovetail.relay.probe;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import dev.dovetail.relay.config.RelaySettings;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The topic the message should arrive in, read from its present end on, without a consumer group. */
final class ProbeTopic implements AutoCloseable {

    private final String name;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private ProbeTopic(String name, KafkaConsumer<byte[], byte[]> consumer) {
        this.name = name;
        this.consumer = consumer;
    }

    /**
     * Makes the topic if there is none, and notes where it ends.
     *
     * @throws ProbeFailedException if Kafka does not answer, or refuses
     */
    static ProbeTopic open(RelaySettings settings, String name, Deadline deadline)
            throws ProbeFailedException, InterruptedException {
        create(settings, name, deadline);
        Map<String, Object> properties = properties(settings, ConsumerConfig.configNames());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(deadline.left().toMillis()));
        try {
            var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            var topic = new ProbeTopic(name, consumer);
            topic.seekToEnd();
            return topic;
        } catch (KafkaException e) {
            throw new ProbeFailedException(
                    "Topic " + name + " cannot be read from Kafka at " + settings.bootstrapServers() + ".", e);
        }
    }

    /**
     * Waits for the message.
     *
     * @throws ProbeFailedException if it does not come in time
     */
    void await(String id, Deadline deadline) throws ProbeFailedException {
        try {
            while (!deadline.isOver()) {
                for (var received : consumer.poll(Duration.ofMillis(100))) {
                    if (id(received).filter(id::equals).isPresent()) {
                        return;
                    }
                }
            }
        } catch (KafkaException e) {
            throw new ProbeFailedException("Topic " + name + " cannot be read.", e);
        }
        throw new ProbeFailedException("The row is committed, but its message did not arrive in topic " + name
                + ". See what the relay says about the source, at /sources or in its log.");
    }

    private void seekToEnd() {
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: asked for, the positions are those of now.
        partitions.forEach(consumer::position);
    }

    private static void create(RelaySettings settings, String name, Deadline deadline)
            throws ProbeFailedException, InterruptedException {
        Map<String, Object> properties = properties(settings, AdminClientConfig.configNames());
        try (Admin admin = Admin.create(properties)) {
            var existing = admin.listTopics().names().get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
            if (!existing.contains(name)) {
                admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                        .all()
                        .get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ProbeFailedException(
                        "Topic " + name + " cannot be made in Kafka at " + settings.bootstrapServers()
                                + "; if the relay's user may not, make it yourself.",
                        e);
            }
        }
    }

    /** The relay's own, as far as this client knows them. */
    private static Map<String, Object> properties(RelaySettings settings, Set<String> known) {
        Map<String, Object> properties = new HashMap<>(settings.relay().kafka().properties());
        properties.keySet().retainAll(known);
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return properties;
    }

    private static Optional<String> id(ConsumerRecord<byte[], byte[]> received) {
        return Optional.ofNullable(received.headers().lastHeader("ce_id"))
                .map(header -> new String(header.value(), UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
