package dev.dovetail.relay.sink;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import dev.dovetail.relay.config.RelaySettings;
import dev.dovetail.relay.outbox.RowMapping;

/** Opens a producer per source, so that one source's failed send cannot hold up another's. */
@Singleton
public final class KafkaSinks {

    /** Per source, allocated as used. */
    private static final long BUFFER_BYTES = 8L * 1024 * 1024;

    private static final int REQUEST_TIMEOUT = 10_000;

    private final String bootstrapServers;
    private final Duration deliveryTimeout;
    private final Map<String, String> properties;

    /** Opens nothing yet. */
    public KafkaSinks(RelaySettings settings) {
        this.bootstrapServers = settings.bootstrapServers();
        this.deliveryTimeout = settings.relay().kafka().deliveryTimeout();
        this.properties = settings.relay().kafka().properties();
    }

    /**
     * Checks that Kafka can be reached.
     *
     * @throws SinkException if not
     */
    public void check() throws InterruptedException {
        Map<String, Object> admin = new HashMap<>(properties);
        admin.keySet().retainAll(AdminClientConfig.configNames());
        int timeout = Math.toIntExact(Math.min(REQUEST_TIMEOUT, deliveryTimeout.toMillis()));
        admin.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        try (Admin client = Admin.create(admin)) {
            client.describeCluster().clusterId().get(timeout, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw SinkException.transientFailure(
                    "Kafka at " + bootstrapServers + " does not answer: " + SinkException.reason(e), e);
        }
    }

    /**
     * Opens a producer.
     *
     * @param source its name, part of the client id
     * @param mapping how its rows become records
     * @param fence asked before each message
     * @throws SinkException if Kafka's client refuses its settings
     */
    public Sink open(String source, RowMapping mapping, Fence fence) {
        try {
            return new KafkaSink(mapping, fence, producer(source), deliveryTimeout);
        } catch (KafkaException | NumberFormatException e) {
            throw SinkException.transientFailure(
                    "Kafka's client cannot work with dovetail.relay.kafka.properties: " + SinkException.reason(e), e);
        }
    }

    private Map<String, Object> producer(String source) {
        Map<String, Object> producer = new HashMap<>();
        int timeout = Math.toIntExact(deliveryTimeout.toMillis());
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_TIMEOUT, timeout / 2));
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        producer.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        producer.put(CommonClientConfigs.CLIENT_ID_CONFIG, "dovetail-relay-" + source);
        producer.putAll(properties);
        // A message must fit, with room for another.
        long largest = new BigDecimal(properties.getOrDefault(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "0")).longValue();
        producer.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(BUFFER_BYTES, 2 * largest));
        producer.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return producer;
    }
}
