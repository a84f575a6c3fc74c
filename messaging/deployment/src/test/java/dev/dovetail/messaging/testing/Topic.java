package dev.dovetail.messaging.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Headers;

/** Puts messages into topics as the relay would. */
@Singleton
public class Topic {

    private final String servers;
    private final Producer<String, byte[]> producer;

    Topic(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    /** The headers that every message has. */
    public static Map<String, String> headers(UUID id, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Headers.SPEC_VERSION, "1.0");
        headers.put(Headers.ID, id.toString());
        headers.put(Headers.TYPE, type);
        headers.put(Headers.SOURCE, "test");
        headers.put(Headers.TIME, Instant.now().toString());
        headers.put(Headers.CONTENT_TYPE, "application/json");
        return headers;
    }

    /** Sends JSON of that type, and says under which id. */
    public UUID send(String channel, String key, String type, String json) {
        UUID id = UUID.randomUUID();
        put(channel, key, json, headers(id, type));
        return id;
    }

    /** Sends JSON of that type without waiting until it is there. */
    public void queue(String channel, String key, String type, String json) {
        producer.send(record(channel, key, json, headers(UUID.randomUUID(), type)));
    }

    /** Sends a record as it is. */
    public RecordMetadata put(String topic, @Nullable String key, @Nullable String body, Map<String, String> headers) {
        try {
            return producer.send(record(topic, key, body, headers)).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Sends a record whose body is no text. */
    public RecordMetadata putBytes(String topic, String key, byte @Nullable [] body, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, @Nullable String key, @Nullable String body, Map<String, String> headers) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, bytes);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Up to where a group has committed a partition. */
    public long committed(String group, String topic, int partition) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return Optional.ofNullable(offsets.get(new TopicPartition(topic, partition)))
                    .map(OffsetAndMetadata::offset)
                    .orElse(0L);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
