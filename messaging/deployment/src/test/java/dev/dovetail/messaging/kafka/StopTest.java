package dev.dovetail.messaging.kafka;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.QuarkusUnitTest;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.handling.Stop;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StopTest {

    static final String EVENTS = "stop.events";

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("stop", StopTest.class)
            .overrideConfigKey("dovetail.messaging.shutdown-timeout", "60s")
            .overrideConfigKey("dovetail.messaging.retry.initial-delay", "10m")
            .overrideConfigKey("dovetail.messaging.retry.max-delay", "10m");

    @Inject
    Topic topic;

    @Inject
    Db db;

    @Inject
    Event<ShutdownEvent> shutdown;

    @Inject
    Stop stop;

    @MessageType("test.Worked")
    record Worked(String how) implements dev.dovetail.messaging.Event {}

    @Receives(EVENTS)
    static class Work {

        static final CountDownLatch BEGUN = new CountDownLatch(2);
        static final CountDownLatch MAY_END = new CountDownLatch(1);

        @Handles
        void on(Worked event) throws InterruptedException {
            BEGUN.countDown();
            if (event.how().equals("failing")) {
                throw new IllegalStateException("try again later");
            }
            MAY_END.await();
        }
    }

    @Test
    void whatRunsIsFinishedAndWhatWaitsIsLeft() throws Exception {
        UUID running = UUID.randomUUID();
        RecordMetadata place = topic.put(EVENTS, "a", "{\"how\": \"slowly\"}", Topic.headers(running, "test.Worked"));
        UUID waiting = topic.send(EVENTS, "a", "test.Worked", "{\"how\": \"slowly\"}");
        UUID failing = topic.send(EVENTS, "b", "test.Worked", "{\"how\": \"failing\"}");
        Work.BEGUN.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> shutdown.fire(new ShutdownEvent()));
        await().until(stop::isRequested);
        Work.MAY_END.countDown();

        stopped.get();
        assertThat(handled(running)).isTrue();
        assertThat(handled(waiting)).isFalse();
        assertThat(handled(failing)).isFalse();
        await().until(() -> topic.committed("stop", EVENTS, place.partition()) == place.offset() + 1);
    }

    private boolean handled(UUID message) {
        return db.number("select count(*) from inbox where message_id = ?", message) == 1;
    }
}
