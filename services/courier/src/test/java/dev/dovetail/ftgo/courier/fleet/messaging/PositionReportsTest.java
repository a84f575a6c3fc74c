package dev.dovetail.ftgo.courier.fleet.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.google.protobuf.InvalidProtocolBufferException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.courier.CourierTest;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.DeliveryOffered;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.MoneyData;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.OfferTaken;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.Place;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

@CourierTest
class PositionReportsTest {

    private static final Channel OFFERS = Channel.of("ftgo.delivery.offers");

    private final UUID order = UUID.randomUUID();

    @Inject
    Scenario scenario;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void aCourierUnderWayReportsInProtobufWithoutAskingForAnAnswer() throws InvalidProtocolBufferException {
        scenario.receives(
                        OFFERS,
                        order,
                        new DeliveryOffered(
                                order, new Place("10115"), new Place("10117"), new MoneyData("5.00", "EUR")))
                .handled();
        scenario.receives(OFFERS, order, new OfferTaken(order, "bikes-1")).handled();

        ConsumerRecord<String, byte[]> report = firstReport();

        var position = ftgo.delivery.v1.ReportPosition.parseFrom(report.value());
        assertThat(position.getCourierId()).isEqualTo("bikes-1");
        assertThat(position.getOrderId()).isEqualTo(order.toString());
        assertThat(position.getLatitude()).isBetween(52.0, 53.0);
        assertThat(position.getLongitude()).isBetween(13.0, 14.0);
        assertThat(position.getAt().getSeconds()).isPositive();
        assertThat(headers(report))
                .containsEntry("content-type", "application/protobuf")
                .containsEntry("ce_type", "ftgo.delivery.ReportPosition")
                .containsEntry("ce_source", "courier-bikes")
                .containsEntry("kind", "command")
                .containsEntry("correlationid", order.toString())
                .containsKeys("ce_id", "ce_time")
                .doesNotContainKey("replyto");
    }

    private ConsumerRecord<String, byte[]> firstReport() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("ftgo.delivery.positions"));
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> poll(consumer), found -> found != null);
        }
    }

    private @Nullable ConsumerRecord<String, byte[]> poll(KafkaConsumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(200))) {
            if (order.toString().equals(found.key())) {
                return found;
            }
        }
        return null;
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> found) {
        Map<String, String> headers = new HashMap<>();
        found.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
