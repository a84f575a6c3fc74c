package dev.dovetail.messaging.test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The channels that the service under test reads, as Kafka has them. */
final class ServiceChannels implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    ServiceChannels(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Puts a message on its channel and waits for Kafka's acknowledgement. */
    RecordMetadata send(Arrival message) {
        var value = message.body();
        var item =
                new ProducerRecord<>(message.channel().name(), message.key().getBytes(StandardCharsets.UTF_8), value);
        message.headers().forEach((name, text) -> item.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return result(producer.send(item));
    }

    /** Whether the consumer group has read past that message and committed its offset. */
    boolean hasPassed(String group, RecordMetadata message) {
        var partition = new TopicPartition(message.topic(), message.partition());
        var committed = result(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .get(partition);
        return committed != null && committed.offset() > message.offset();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private static <T> T result(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
