package dev.dovetail.ftgo.courier.fleet.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import dev.dovetail.ftgo.courier.fleet.Dispatcher;
import dev.dovetail.ftgo.courier.fleet.Whereabouts;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.ReportPosition;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.serialization.MessageSerializer;
import dev.dovetail.messaging.serialization.Serializers;
import dev.dovetail.messaging.serialization.UnwritableBodyException;

/**
 * Tells the delivery service where couriers are. A one-way notification: straight to Kafka, not through the outbox, sent
 * once and never repeated, because the next one is worth more than this one.
 */
@Singleton
class PositionReports {

    private static final String TYPE = "ftgo.delivery.ReportPosition";

    private final Dispatcher dispatcher;
    private final Emitter<byte[]> positions;
    private final String source;
    private final MessageSerializer serializer;

    PositionReports(
            Dispatcher dispatcher,
            @Channel("ftgo.delivery.positions") @OnOverflow(OnOverflow.Strategy.DROP) Emitter<byte[]> positions,
            @ConfigProperty(name = "dovetail.messaging.source") String source,
            Serializers serializers) {
        this.dispatcher = dispatcher;
        this.positions = positions;
        this.source = source;
        this.serializer = serializers.forClass(ReportPosition.class);
    }

    /** Not before the channel is there. */
    @Scheduled(
            every = "${ftgo.courier.positions.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void send() {
        dispatcher.whereabouts().forEach(this::send);
    }

    private void send(Whereabouts where) {
        try {
            byte[] body = serializer.write(ReportPosition.of(where));
            positions.send(Message.of(body).addMetadata(record(where)).withNack(failure -> {
                Log.debugf(failure, "A position was lost courierId=%s", where.courierId());
                return CompletableFuture.completedFuture(null);
            }));
        } catch (UnwritableBodyException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutgoingKafkaRecordMetadata<String> record(Whereabouts where) {
        String order = where.orderId().toString();
        Map<String, String> headers = Map.of(
                Headers.SPEC_VERSION,
                "1.0",
                Headers.ID,
                UUID.randomUUID().toString(),
                Headers.SOURCE,
                source,
                Headers.TYPE,
                TYPE,
                Headers.TIME,
                where.at().toString(),
                Headers.SUBJECT,
                order,
                Headers.CONTENT_TYPE,
                serializer.contentType(),
                Headers.KIND,
                "command",
                Headers.CORRELATION_ID,
                order);
        RecordHeaders kafka = new RecordHeaders();
        headers.forEach((name, value) -> kafka.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(order)
                .withHeaders(kafka)
                .build();
    }
}
