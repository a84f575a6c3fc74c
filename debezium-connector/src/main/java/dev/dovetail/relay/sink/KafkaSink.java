package dev.dovetail.relay.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.outbox.OutboxRow;
import dev.dovetail.relay.outbox.RowMapping;

/**
 * An idempotent producer that ends with its first failure. Going on would let a later message of the same key overtake
 * the one that failed; ended at once, from within the failed send's own callback, it leaves at most messages in flight,
 * and those the broker refuses because a sequence number is missing before them.
 */
final class KafkaSink implements Sink {

    private final RowMapping mapping;
    private final Fence fence;
    private final Duration deliveryTimeout;
    private final AtomicReference<@Nullable SinkException> failure = new AtomicReference<>();
    private final KafkaProducer<byte @Nullable [], byte @Nullable []> producer;

    KafkaSink(RowMapping mapping, Fence fence, Map<String, Object> properties, Duration deliveryTimeout) {
        this.mapping = mapping;
        this.fence = fence;
        this.deliveryTimeout = deliveryTimeout;
        this.producer = new KafkaProducer<>(properties);
    }

    @Override
    public void send(List<OutboxRow> rows) throws InterruptedException {
        var pending = new CountDownLatch(rows.size());
        for (OutboxRow row : rows) {
            passFence();
            send(row, pending);
            throwIfFailed();
        }
        // The producer ends every send within its delivery timeout; the margin is for a producer that does not.
        if (!pending.await(deliveryTimeout.plusSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) {
            fail(SinkException.transientFailure(
                    "Kafka has neither taken nor refused " + pending.getCount() + " messages in " + deliveryTimeout,
                    new TimeoutException()));
        }
        throwIfFailed();
    }

    /** One that may send no more gives up what it has not sent yet, too. */
    private void passFence() {
        try {
            fence.check();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private void send(OutboxRow row, CountDownLatch pending) {
        var mapped = mapping.toRecord(row);
        try {
            producer.send(mapped, (metadata, error) -> {
                if (error != null) {
                    fail(translated(row, mapped, error));
                }
                pending.countDown();
            });
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            fail(translated(row, mapped, e));
        }
    }

    private void fail(SinkException error) {
        if (failure.compareAndSet(null, error)) {
            producer.close(Duration.ZERO);
        }
    }

    private void throwIfFailed() {
        SinkException error = failure.get();
        if (error != null) {
            throw error;
        }
    }

    private static SinkException translated(
            OutboxRow row, ProducerRecord<byte @Nullable [], byte @Nullable []> mapped, Throwable error) {
        String what = "Message " + row.id() + " for topic " + mapped.topic();
        if (error instanceof RecordTooLargeException || error instanceof RecordBatchTooLargeException) {
            return SinkException.poison(
                    what + " is too large for Kafka: " + error.getMessage()
                            + " Raise max.message.bytes of the topic and, above 1 MiB, dovetail.relay.kafka.properties"
                            + ".\"max.request.size\", then restart the relay.",
                    error);
        }
        if (error instanceof InvalidTopicException || error instanceof SerializationException) {
            return SinkException.poison(what + " is refused by Kafka: " + error.getMessage(), error);
        }
        return SinkException.transientFailure(
                what + " was not acknowledged by Kafka: " + SinkException.reason(error), error);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
