package dev.dovetail.messaging.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Db.Sent;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MiddlewareTest {

    static final String EVENTS = "middleware.events";
    static final Channel NEXT = Channel.of("middleware.next");

    static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("middleware", MiddlewareTest.class);

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Knocked")
    record Knocked(String who) implements Event {}

    @Receives(EVENTS)
    static class Door {

        static int knocks;

        private final Outbox outbox;

        Door(Outbox outbox) {
            this.outbox = outbox;
        }

        @Handles
        void on(Knocked event, MessageContext context) {
            SEEN.add(event.who() + ": handler");
            if (event.who().equals("twice") && knocks++ == 0) {
                throw new IllegalStateException("nobody at home");
            }
            outbox.publish(NEXT, context.key(), new Knocked("answer"));
        }
    }

    @Singleton
    @Priority(Middleware.METRICS + 1)
    static class Outermost implements Middleware {

        @Override
        public Outcome handle(Delivery delivery, Next next) throws Exception {
            SEEN.add(who(delivery) + ": outermost");
            if (who(delivery).equals("intruder")) {
                throw new SecurityException("not on the list");
            }
            Outcome outcome = next.handle(delivery);
            SEEN.add(who(delivery) + ": " + outcome);
            return outcome;
        }
    }

    @Singleton
    @Priority(Middleware.RETRY + 1)
    static class PerAttempt implements Middleware {

        @Override
        public Outcome handle(Delivery delivery, Next next) throws Exception {
            SEEN.add(who(delivery) + ": attempt " + delivery.attempt());
            return next.handle(delivery);
        }
    }

    @Singleton
    static class Innermost implements Middleware {

        private final TransactionSynchronizationRegistry transaction;

        Innermost(TransactionSynchronizationRegistry transaction) {
            this.transaction = transaction;
        }

        @Override
        public Outcome handle(Delivery delivery, Next next) throws Exception {
            boolean active = transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
            SEEN.add(who(delivery) + (active ? ": inside" : ": outside") + " the transaction");
            return next.handle(delivery);
        }
    }

    @Test
    void everyMiddlewareRunsAtItsPlace() {
        handle("once", Map.of());

        assertThat(seen("once"))
                .containsExactly(
                        "once: outermost",
                        "once: attempt 1",
                        "once: inside the transaction",
                        "once: handler",
                        "once: HANDLED");
    }

    @Test
    void aRetryRepeatsWhatIsInsideIt() {
        handle("twice", Map.of());

        assertThat(seen("twice"))
                .containsExactly(
                        "twice: outermost",
                        "twice: attempt 1",
                        "twice: inside the transaction",
                        "twice: handler",
                        "twice: attempt 2",
                        "twice: inside the transaction",
                        "twice: handler",
                        "twice: HANDLED");
    }

    @Test
    void whatAMiddlewareRefusesOutsideOfAllOthersIsPutAsideToo() {
        UUID id = handle("intruder", Map.of());

        assertThat(db.sent(EVENTS + ".dlq"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.headers())
                        .containsEntry(Headers.DEAD_LETTER_ID, id.toString())
                        .containsEntry(Headers.DEAD_LETTER_REASON, "SecurityException: not on the list"));
    }

    @Test
    void whatAHandlerSendsFollowsFromItsMessage() {
        UUID id = handle(
                "traced",
                Map.of(
                        Headers.CORRELATION_ID,
                        "conversation",
                        Headers.TRACE_PARENT,
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        Sent next = db.sent(NEXT.name()).stream()
                .filter(sent -> sent.key().equals("traced"))
                .findFirst()
                .orElseThrow();
        assertThat(next.headers())
                .containsEntry(Headers.CAUSATION_ID, id.toString())
                .containsEntry(Headers.CORRELATION_ID, "conversation");
        assertThat(next.headers().get(Headers.TRACE_PARENT)).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    private UUID handle(String who, Map<String, String> more) {
        UUID id = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(id, "test.Knocked");
        headers.putAll(more);
        topic.put(EVENTS, who, "{\"who\": \"" + who + "\"}", headers);
        await().until(() -> db.number("select count(*) from inbox where message_id = ?", id) == 1);
        if (!who.equals("intruder")) {
            await().until(() -> SEEN.contains(who + ": HANDLED"));
        }
        return id;
    }

    private static List<String> seen(String who) {
        return SEEN.stream().filter(step -> step.startsWith(who + ":")).toList();
    }

    private static String who(Delivery delivery) {
        return delivery.context().key();
    }
}
