package dev.dovetail.messaging.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class IdempotentTest {

    static final String EVENTS = "idempotent.events";
    static final String COMMANDS = "idempotent.commands";
    static final String REPLIES = "idempotent.replies";
    static final int PRODUCTS = 50;
    static final int VERSIONS = 20;

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("idempotent", IdempotentTest.class);

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Priced")
    record Priced(int version, int price) implements Event {}

    @MessageType("test.Sold")
    record Sold(int amount) implements Event {}

    @MessageType("test.Told")
    record Told() implements Event {}

    @MessageType("test.Mark")
    record Mark() implements Command {}

    @Receives(EVENTS)
    static class Products {

        private final Db db;
        private final Outbox outbox;

        Products(Db db, Outbox outbox) {
            this.db = db;
            this.outbox = outbox;
        }

        @Handles(idempotent = true)
        void keep(Priced event, MessageContext context) {
            db.run("insert into price_call values (?, ?)", context.key(), context.id());
            db.run("""
                    insert into price values (?, ?, ?) on conflict (product) do update
                    set version = excluded.version, price = excluded.price where price.version < excluded.version""", context.key(), event.version(), event.price());
        }

        @Handles
        void count(Sold event, MessageContext context) {
            db.run("insert into sale values (?, ?)", context.key(), event.amount());
        }

        @Handles(idempotent = true)
        void tell(Told event, MessageContext context) {
            db.run("insert into price_call values (?, ?)", context.key(), context.id());
            outbox.publish(Channel.of("elsewhere"), "key", new Sold(1));
        }
    }

    @Receives(COMMANDS)
    static class Marks {

        private final Db db;

        Marks(Db db) {
            this.db = db;
        }

        @Handles(idempotent = true)
        void mark(Mark command, MessageContext context) {
            db.run("insert into price_call values (?, ?)", context.key(), context.id());
        }
    }

    @BeforeEach
    void tables() {
        db.run("create table if not exists price (product text primary key, version int, price int)");
        db.run("create table if not exists price_call (product text, message uuid)");
        db.run("create table if not exists sale (product text, amount int)");
    }

    @Test
    void everythingDeliveredTwiceHasTheEffectOfOnce() {
        // Given
        for (int version = 1; version <= VERSIONS; version++) {
            for (int product = 0; product < PRODUCTS; product++) {
                twice(
                        "p" + product,
                        "test.Priced",
                        "{\"version\": %d, \"price\": %d}".formatted(version, version * 10));
                twice("p" + product, "test.Sold", "{\"amount\": 1}");
            }
        }

        // When: once more everything, long after
        topic.send(EVENTS, "end", "test.Sold", "{\"amount\": 1}");
        await().until(() -> handled() == PRODUCTS * VERSIONS + 1 && calls() == 2L * PRODUCTS * VERSIONS);

        // Then
        assertThat(db.number("select count(*) from price where version = ? and price = ?", VERSIONS, VERSIONS * 10))
                .isEqualTo(PRODUCTS);
        assertThat(db.number("select count(*) from sale where product <> 'end'"))
                .isEqualTo(PRODUCTS * VERSIONS);
    }

    @Test
    void anIdempotentHandlerLeavesNoTraceInTheInbox() {
        // Given
        UUID id = UUID.randomUUID();

        // When
        topic.put(EVENTS, "q", "{\"version\": 1, \"price\": 5}", Topic.headers(id, "test.Priced"));
        await().until(() -> db.number("select count(*) from price_call where message = ?", id) == 1);

        // Then
        assertThat(db.number("select count(*) from inbox where message_id = ?", id))
                .isZero();
    }

    @Test
    void anIdempotentHandlerSendsNothing() {
        // Given
        UUID id = UUID.randomUUID();

        // When
        topic.put(EVENTS, "t", "{}", Topic.headers(id, "test.Told"));

        // Then
        await().until(() -> !db.sent(EVENTS + ".dlq").isEmpty());
        Map<String, String> letter = db.sent(EVENTS + ".dlq").getFirst().headers();
        assertThat(letter.get(Headers.DEAD_LETTER_REASON)).contains("Products.tell is marked as idempotent");
        assertThat(db.sent("elsewhere")).isEmpty();
        assertThat(db.number("select count(*) from price_call where message = ?", id))
                .isZero();
    }

    @Test
    void aCommandThatAsksForNoAnswerNeedsNoInboxEither() {
        // Given
        UUID id = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(id, "test.Mark");

        // When
        topic.put(COMMANDS, "m", "{}", headers);
        topic.put(COMMANDS, "m", "{}", headers);

        // Then
        await().until(() -> calls(id) == 2);
        assertThat(db.number("select count(*) from inbox where message_id = ?", id))
                .isZero();
    }

    @Test
    void aCommandThatAsksForAnAnswerIsAnsweredOnce() {
        // Given
        UUID id = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(id, "test.Mark");
        headers.put(Headers.REPLY_TO, REPLIES);
        UUID later = UUID.randomUUID();

        // When
        topic.put(COMMANDS, "n", "{}", headers);
        topic.put(COMMANDS, "n", "{}", headers);
        topic.put(COMMANDS, "n", "{}", Topic.headers(later, "test.Mark"));

        // Then
        await().until(() -> calls(later) == 1);
        assertThat(calls(id)).isEqualTo(1);
        assertThat(db.sent(REPLIES))
                .singleElement()
                .satisfies(answer -> assertThat(answer.headers()).containsEntry(Headers.CAUSATION_ID, id.toString()));
    }

    private long calls(UUID message) {
        return db.number("select count(*) from price_call where message = ?", message);
    }

    private void twice(String key, String type, String json) {
        Map<String, String> headers = Topic.headers(UUID.randomUUID(), type);
        List.of(1, 2).forEach(time -> topic.put(EVENTS, key, json, headers));
    }

    private long handled() {
        return db.number("select count(*) from sale");
    }

    private long calls() {
        return db.number("select count(*) from price_call where product like 'p%'");
    }
}
