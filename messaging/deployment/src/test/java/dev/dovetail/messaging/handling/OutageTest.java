package dev.dovetail.messaging.handling;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Meters;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OutageTest {

    static final String EVENTS = "outage.events";

    @RegisterExtension
    static final QuarkusUnitTest APP = App.withPostgresOfItsOwn("outage", OutageTest.class, Meters.class)
            .overrideConfigKey("dovetail.messaging.retry.max-attempts", "2")
            .overrideConfigKey("quarkus.datasource.jdbc.acquisition-timeout", "1s");

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Rung")
    record Rung(int times) implements Event {}

    @Receives(EVENTS)
    static class Bell {

        private final Db db;

        Bell(Db db) {
            this.db = db;
        }

        @Handles
        void on(Rung event) {
            db.run("insert into ring values (?)", event.times());
        }
    }

    @Test
    void noMessageIsPutAsideBecauseTheDatabaseIsAway() {
        db.run("create table ring (times int)");
        UUID before = topic.send(EVENTS, "bell", "test.Rung", "{\"times\": 1}");
        await().until(() -> isHandled(before));

        App.stopPostgres();
        UUID meanwhile = topic.send(EVENTS, "bell", "test.Rung", "{\"times\": 2}");
        UUID unreadable = topic.send(EVENTS, "other", "test.Rung", "{}");
        Counter retried = Metrics.counter("dovetail.messages.retried", "channel", EVENTS, "type", "test.Rung");
        await().atMost(Duration.ofSeconds(60)).until(() -> retried.count() > 4);
        App.startPostgres();

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> isHandled(meanwhile) && isHandled(unreadable));
        assertThat(db.texts("select times from ring order by times")).containsExactly("1", "2");
        assertThat(db.sent(EVENTS + ".dlq"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.key()).isEqualTo("other"));
    }

    private boolean isHandled(UUID message) {
        return db.number("select count(*) from inbox where message_id = ?", message) == 1;
    }
}
