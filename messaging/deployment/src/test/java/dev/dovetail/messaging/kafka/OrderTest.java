package dev.dovetail.messaging.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OrderTest {

    static final String STEPS = "order.steps";
    static final String MEETINGS = "order.meetings";
    static final int KEYS = 40;
    static final int STEPS_PER_KEY = 75;
    static final int GUESTS = 8;

    @RegisterExtension
    static final QuarkusUnitTest APP =
            App.of("order", OrderTest.class).overrideConfigKey("dovetail.messaging.max-in-flight", "64");

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Stepped")
    record Stepped(int number) implements Event {}

    @MessageType("test.Met")
    record Met() implements Event {}

    @Receives(STEPS)
    static class Steps {

        static final Set<UUID> STUMBLED = ConcurrentHashMap.newKeySet();

        private final Db db;

        Steps(Db db) {
            this.db = db;
        }

        /** Every tenth step fails at first, so that its successors have the time to overtake it. */
        @Handles
        void on(Stepped event, MessageContext context) {
            db.run("insert into step (walker, number) values (?, ?)", context.key(), event.number());
            if (event.number() % 10 == 0 && STUMBLED.add(context.id())) {
                throw new IllegalStateException("stumbled");
            }
        }
    }

    @Receives(MEETINGS)
    static class Meetings {

        static final CyclicBarrier ALL_HERE = new CyclicBarrier(GUESTS);

        @Handles
        void on(Met event) throws Exception {
            ALL_HERE.await(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void messagesOfAKeyAreHandledInTheirOrder() {
        db.run("create table step (place serial primary key, walker text, number int)");

        for (int number = 0; number < STEPS_PER_KEY; number++) {
            for (int walker = 0; walker < KEYS; walker++) {
                topic.queue(STEPS, "walker-" + walker, "test.Stepped", "{\"number\": " + number + "}");
            }
        }

        await().atMost(Duration.ofMinutes(2))
                .until(() -> db.number("select count(*) from step") == KEYS * STEPS_PER_KEY);
        List<String> inOrder =
                IntStream.range(0, STEPS_PER_KEY).mapToObj(Integer::toString).toList();
        for (int walker = 0; walker < KEYS; walker++) {
            assertThat(db.texts("select number from step where walker = ? order by place", "walker-" + walker))
                    .isEqualTo(inOrder);
        }
        assertThat(Steps.STUMBLED).hasSize(KEYS * (STEPS_PER_KEY / 10 + 1));
    }

    /** Each waits for all the others: one after the other, none would ever be done. */
    @Test
    void messagesOfDifferentKeysAreHandledSideBySide() {
        List<UUID> ids = IntStream.range(0, GUESTS)
                .mapToObj(guest -> topic.send(MEETINGS, "guest-" + guest, "test.Met", "{}"))
                .toList();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ids.stream()
                        .allMatch(id -> db.number("select count(*) from inbox where message_id = ?", id) == 1));
        assertThat(db.sent(MEETINGS + ".dlq")).isEmpty();
    }
}
