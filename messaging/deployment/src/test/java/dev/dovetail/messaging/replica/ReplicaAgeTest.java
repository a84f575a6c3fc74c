package dev.dovetail.messaging.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.QuarkusUnitTest;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Replica;
import dev.dovetail.messaging.Replicas;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Meters;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ReplicaAgeTest {

    static final String BUSY = "age.busy";
    static final String IDLE = "age.idle";
    static final Duration LONG = Duration.ofHours(1);

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("age", ReplicaAgeTest.class, Meters.class)
            .overrideConfigKey("dovetail.messaging.replicas.interval", "1s");

    @Inject
    Topic topic;

    @Inject
    MeterRegistry meters;

    @Inject
    Replicas replicas;

    @MessageType("test.Noted")
    record Noted() implements Event {}

    @Receives(BUSY)
    @Replica("busy")
    static class BusyNotes {

        static final CountDownLatch GATE = new CountDownLatch(1);

        @Handles(idempotent = true)
        void on(Noted event, MessageContext context) throws InterruptedException {
            if (context.key().equals("slow")) {
                GATE.await();
            }
        }
    }

    @Receives(IDLE)
    @Replica("idle")
    static class IdleNotes {

        @Handles(idempotent = true)
        void on(Noted event) {}
    }

    @Test
    void aChannelInWhichNothingHappensMakesNoReplicaOld() {
        RecordMetadata place = send(IDLE, "a", Instant.now().minus(LONG));

        await().until(() -> topic.committed("age", IDLE, place.partition()) > place.offset());
        Instant handled = Instant.now();
        await().until(() -> replicas.asOf("idle").orElse(Instant.EPOCH).isAfter(handled));
        assertThat(age("idle")).isLessThan(LONG.toSeconds() / 2.0);
    }

    @Test
    void aReplicaIsAsOldAsTheOldestMessageThatWaits() {
        Instant sent = Instant.now().minus(LONG);
        send(BUSY, "slow", sent);
        send(BUSY, "slow", Instant.now());
        send(BUSY, "quick", Instant.now());

        await().until(() -> age("busy") >= LONG.toSeconds());
        assertThat(replicas.asOf("busy")).contains(sent);

        BusyNotes.GATE.countDown();
        Instant opened = Instant.now();
        await().until(() -> replicas.asOf("busy").orElseThrow().isAfter(opened));
        assertThat(age("busy")).isLessThan(LONG.toSeconds() / 2.0);
    }

    @Test
    void whatIsNoReplicaHasNoAge() {
        assertThatThrownBy(() -> replicas.asOf("menus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no replica 'menus' here, only [")
                .hasMessageContaining("idle");
    }

    private RecordMetadata send(String channel, String key, Instant time) {
        Map<String, String> headers = Topic.headers(UUID.randomUUID(), "test.Noted");
        headers.put(Headers.TIME, time.toString());
        return topic.put(channel, key, "{}", headers);
    }

    private double age(String replica) {
        return meters.get("dovetail.replica.age")
                .tag("replica", replica)
                .gauge()
                .value();
    }
}
