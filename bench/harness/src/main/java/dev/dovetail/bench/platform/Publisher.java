package dev.dovetail.bench.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events on Kafka in the place of the service that would have sent them. */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, String> kafka;

    public Publisher(String bootstrapServers) {
        this.kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Publishes a JSON body as an event of that type. */
    public void publish(String channel, UUID key, String type, String body) {
        var record = new ProducerRecord<>(channel, key.toString(), body);
        var id = UUID.randomUUID().toString();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "bench",
                        "ce_subject",
                        key.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json",
                        "kind",
                        "event",
                        "correlationid",
                        id)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record);
    }

    /** Waits for what has been published. */
    @Override
    public void close() {
        kafka.close();
    }
}
