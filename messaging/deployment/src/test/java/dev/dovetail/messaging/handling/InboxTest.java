package dev.dovetail.messaging.handling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
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

class InboxTest {

    static final String EVENTS = "inbox.events";

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("inbox", InboxTest.class);

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Paid")
    record Paid(int amount) implements Event {}

    @Receives(EVENTS)
    static class Accounts {

        static final CountDownLatch GATE = new CountDownLatch(1);

        private final Db db;

        Accounts(Db db) {
            this.db = db;
        }

        @Handles
        void on(Paid event, MessageContext context) throws InterruptedException {
            if (context.key().equals("slow")) {
                GATE.await();
            }
            db.run("insert into payment values (?, ?)", context.key(), event.amount());
        }
    }

    @BeforeEach
    void table() {
        db.run("create table if not exists payment (account text, amount int)");
    }

    @Test
    void aMessageThatComesAgainIsAppliedOnce() {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            topic.put(EVENTS, "a", "{\"amount\": 1}", Topic.headers(id, "test.Paid"));
        }
        topic.send(EVENTS, "a", "test.Paid", "{\"amount\": 100}");

        await().until(() -> payments("a").contains("100"));
        assertThat(payments("a")).containsExactly("1", "100");
    }

    @Test
    void aMessageThatComesAgainOnAnotherKeyIsAppliedOnce() {
        UUID id = UUID.randomUUID();
        List<String> keys = List.of("b1", "b2", "b3", "b4", "b5", "b6");
        keys.forEach(key -> topic.put(EVENTS, key, "{\"amount\": 1}", Topic.headers(id, "test.Paid")));
        keys.forEach(key -> topic.send(EVENTS, key, "test.Paid", "{\"amount\": 100}"));

        await().until(() -> keys.stream().allMatch(key -> payments(key).contains("100")));
        assertThat(db.number("select count(*) from payment where account like 'b%' and amount = 1"))
                .isEqualTo(1);
    }

    /** As after a crash between the commit in the database and that of the offset. */
    @Test
    void whatAnEarlierProcessCommittedIsNotAppliedAgain() {
        UUID id = UUID.randomUUID();
        db.run("insert into inbox (consumer, message_id) values ('inbox', ?)", id);
        topic.put(EVENTS, "c", "{\"amount\": 1}", Topic.headers(id, "test.Paid"));
        topic.send(EVENTS, "c", "test.Paid", "{\"amount\": 100}");

        await().until(() -> payments("c").contains("100"));
        assertThat(payments("c")).containsExactly("100");
    }

    @Test
    void whatAnotherConsumerHandledIsStillHandledHere() {
        UUID id = UUID.randomUUID();
        db.run("insert into inbox (consumer, message_id) values ('somebody else', ?)", id);
        topic.put(EVENTS, "d", "{\"amount\": 1}", Topic.headers(id, "test.Paid"));

        await().until(() -> payments("d").contains("1"));
    }

    @Test
    void offsetsWaitForTheDatabaseTransaction() {
        Map<String, String> slow = Topic.headers(UUID.randomUUID(), "test.Paid");
        RecordMetadata place = topic.put(EVENTS, "slow", "{\"amount\": 1}", slow);
        String sibling = keyInPartition(place.partition());
        topic.send(EVENTS, sibling, "test.Paid", "{\"amount\": 2}");

        await().until(() -> payments(sibling).contains("2"));
        await().during(Duration.ofSeconds(2))
                .until(() -> topic.committed("inbox", EVENTS, place.partition()) <= place.offset());

        Accounts.GATE.countDown();
        await().until(() -> topic.committed("inbox", EVENTS, place.partition()) > place.offset() + 1);
        assertThat(payments("slow")).containsExactly("1");
    }

    /** A key that no other test uses, in that partition. */
    private String keyInPartition(int partition) {
        for (int i = 0; ; i++) {
            String key = "sibling-" + i;
            RecordMetadata place = topic.put(EVENTS, key, "{}", Topic.headers(UUID.randomUUID(), "test.Unknown"));
            if (place.partition() == partition) {
                return key;
            }
        }
    }

    private List<String> payments(String account) {
        return db.texts("select amount from payment where account = ? order by ctid", account);
    }
}
