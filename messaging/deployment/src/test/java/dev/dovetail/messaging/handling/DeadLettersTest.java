package dev.dovetail.messaging.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.QuarkusUnitTest;
import org.apache.kafka.clients.producer.RecordMetadata;
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
import dev.dovetail.messaging.testing.Meters;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DeadLettersTest {

    static final String EVENTS = "letters.events";

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("letters", DeadLettersTest.class, Meters.class)
            .overrideConfigKey("dovetail.messaging.retry.max-attempts", "3")
            .overrideConfigKey("dovetail.messaging.max-body-size", "100");

    @Inject
    Topic topic;

    @Inject
    Db db;

    record Line(String item, int quantity) {}

    @MessageType("test.Ordered")
    record Ordered(String name, List<Line> lines) implements Event {}

    @Receives(EVENTS)
    static class Orders {

        static final Map<String, Integer> POISONED = new ConcurrentHashMap<>();
        static final AtomicInteger UNSTEADY = new AtomicInteger();

        private final Outbox outbox;

        Orders(Outbox outbox) {
            this.outbox = outbox;
        }

        @Handles
        void on(Ordered event, MessageContext context) {
            outbox.publish(Channel.of("letters.seen"), event.name(), new Ordered("seen", List.of()));
            if (event.name().startsWith("poison")) {
                POISONED.merge(context.id().toString(), 1, Integer::sum);
                throw new IllegalStateException("cannot stomach " + event.name(), new RuntimeException("too bitter"));
            }
            if (event.name().equals("unsteady") && UNSTEADY.incrementAndGet() < 3) {
                throw new AssertionError("not yet");
            }
        }
    }

    @Test
    void whatCannotBeHandledIsPutAsideWithItsReasonAndThoseBehindItGoOn() {
        UUID id = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(id, "test.Ordered");
        headers.put("tenant", "a");
        String body = "{\"name\": \"poison" + "n".repeat(200) + "\", \"lines\": []}";
        RecordMetadata place = topic.put(EVENTS, "k1", body, headers);
        UUID next = topic.send(EVENTS, "k1", "test.Ordered", ordered("healthy"));

        Sent letter = letter(id.toString());
        await().until(() -> handled(next));
        assertThat(letter.text()).isEqualTo(body);
        assertThat(letter.key()).isEqualTo("k1");
        assertThat(letter.type()).isEqualTo("test.Ordered");
        assertThat(letter.id()).isNotEqualTo(id);
        assertThat(letter.headers())
                .containsEntry(Headers.DEAD_LETTER_ATTEMPTS, "3")
                .containsEntry(Headers.DEAD_LETTER_CONSUMER, "letters")
                .containsEntry(Headers.DEAD_LETTER_TOPIC, EVENTS)
                .containsEntry(Headers.DEAD_LETTER_PARTITION, Integer.toString(place.partition()))
                .containsEntry(Headers.DEAD_LETTER_OFFSET, Long.toString(place.offset()))
                .containsEntry(Headers.CONTENT_TYPE, "application/json")
                .containsEntry(Headers.SOURCE, "test")
                .containsEntry("tenant", "a")
                .containsKeys(Headers.DEAD_LETTER_TIME, Headers.TIME)
                .doesNotContainKeys(Headers.ID, Headers.TYPE, Headers.SUBJECT, Headers.SPEC_VERSION);
        assertThat(letter.headers().get(Headers.DEAD_LETTER_REASON))
                .startsWith("IllegalStateException: cannot stomach poison")
                .endsWith("caused by RuntimeException: too bitter");
        assertThat(Orders.POISONED).containsEntry(id.toString(), 3);
        assertThat(db.sent("letters.seen"))
                .extracting(Sent::key)
                .contains("healthy")
                .noneMatch(key -> key.startsWith("poison"));
    }

    @Test
    void aHandlerThatFailsAndThenSucceedsIsDone() {
        UUID id = topic.send(EVENTS, "k2", "test.Ordered", ordered("unsteady"));

        await().until(() -> handled(id));
        assertThat(Orders.UNSTEADY.get()).isEqualTo(3);
        assertThat(letters())
                .noneMatch(letter -> id.toString().equals(letter.headers().get(Headers.DEAD_LETTER_ID)));
    }

    @Test
    void aMissingFieldIsNamed() {
        UUID id = topic.send(EVENTS, "k3", "test.Ordered", "{\"name\": \"n\", \"lines\": [{\"item\": \"soup\"}]}");

        assertThat(letter(id.toString()).headers())
                .containsEntry(Headers.DEAD_LETTER_REASON, "field 'lines[0].quantity' is missing")
                .containsEntry(Headers.DEAD_LETTER_ATTEMPTS, "0");
    }

    @Test
    void whatIsNoJsonIsPutAsideAtOnce() {
        UUID id = topic.send(EVENTS, "k4", "test.Ordered", "<ordered/>");

        assertThat(letter(id.toString()).headers().get(Headers.DEAD_LETTER_REASON))
                .startsWith("the body is not the JSON expected");
    }

    @Test
    void aContentTypeThatNobodyReadsIsNamed() {
        UUID id = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(id, "test.Ordered");
        headers.put(Headers.CONTENT_TYPE, "application/xml; charset=utf-8");
        topic.put(EVENTS, "k5", "<ordered/>", headers);

        assertThat(letter(id.toString()).headers().get(Headers.DEAD_LETTER_REASON))
                .startsWith("no serializer reads content-type 'application/xml; charset=utf-8'");
    }

    @Test
    void aMessageWithoutIdIsPutAsideAndKnownByItsPlace() {
        Map<String, String> headers = Topic.headers(UUID.randomUUID(), "test.Ordered");
        headers.remove(Headers.ID);
        RecordMetadata place = topic.put(EVENTS, "k6", ordered("nobody"), headers);

        Sent letter = letterFrom(place);
        assertThat(letter.headers())
                .containsEntry(Headers.DEAD_LETTER_REASON, "header 'ce_id' is missing")
                .doesNotContainKey(Headers.DEAD_LETTER_ID);
    }

    @Test
    void wrongHeadersAreNamed() {
        Map<String, String> badId = Topic.headers(UUID.randomUUID(), "test.Ordered");
        badId.put(Headers.ID, "1-1-1-1-1");
        Map<String, String> badTime = Topic.headers(UUID.randomUUID(), "test.Ordered");
        badTime.put(Headers.TIME, "yesterday");
        Map<String, String> badReplyTo = Topic.headers(UUID.randomUUID(), "test.Ordered");
        badReplyTo.put(Headers.REPLY_TO, "no channel");
        Map<String, String> noType = Topic.headers(UUID.randomUUID(), "test.Ordered");
        noType.remove(Headers.TYPE);

        assertThat(reason(topic.put(EVENTS, "k7", ordered("a"), badId)))
                .isEqualTo("header 'ce_id' is not a UUID: '1-1-1-1-1'");
        assertThat(reason(topic.put(EVENTS, "k7", ordered("b"), badTime)))
                .isEqualTo("header 'ce_time' is not an ISO-8601 time: 'yesterday'");
        assertThat(reason(topic.put(EVENTS, "k7", ordered("c"), badReplyTo)))
                .startsWith("header 'replyto': 'no channel'");
        assertThat(reason(topic.put(EVENTS, "k7", ordered("d"), noType))).isEqualTo("header 'ce_type' is missing");
    }

    @Test
    void aBodyThatIsMissingIsPutAside() {
        RecordMetadata place = topic.put(EVENTS, "k8", null, Topic.headers(UUID.randomUUID(), "test.Ordered"));

        Sent letter = letterFrom(place);
        assertThat(letter.body()).isEmpty();
        assertThat(letter.headers()).containsEntry(Headers.DEAD_LETTER_REASON, "the message has no body");
    }

    @Test
    void aPoisonedMessageThatComesAgainIsPutAsideOnce() {
        UUID id = UUID.randomUUID();
        topic.put(EVENTS, "k9", ordered("poison again"), Topic.headers(id, "test.Ordered"));
        topic.put(EVENTS, "k9", ordered("poison again"), Topic.headers(id, "test.Ordered"));
        UUID last = topic.send(EVENTS, "k9", "test.Ordered", ordered("last"));

        await().until(() -> handled(last));
        assertThat(letters())
                .filteredOn(letter -> id.toString().equals(letter.headers().get(Headers.DEAD_LETTER_ID)))
                .hasSize(1);
    }

    @Test
    void unknownTypesAndMarksOfDeletionArePassedOverAndCounted() {
        double before = Metrics.counter("dovetail.messages.passed.over", "channel", EVENTS)
                .count();
        topic.send(EVENTS, "k10", "test.SomethingNew", "{}");
        topic.put(EVENTS, "k10", null, Map.of());
        UUID last = topic.send(EVENTS, "k10", "test.Ordered", ordered("known"));

        await().until(() -> handled(last));
        assertThat(Metrics.counter("dovetail.messages.passed.over", "channel", EVENTS)
                                .count()
                        - before)
                .isEqualTo(2);
    }

    @Test
    void unknownFieldsAreIgnoredAndNoKeyIsNoFault() {
        UUID id = UUID.randomUUID();
        topic.put(
                EVENTS,
                null,
                "{\"name\": \"n\", \"lines\": [], \"new\": {\"x\": 1}}",
                Topic.headers(id, "test.Ordered"));

        await().until(() -> handled(id));
        assertThat(letters())
                .noneMatch(letter -> id.toString().equals(letter.headers().get(Headers.DEAD_LETTER_ID)));
    }

    @Test
    void outcomesAreCounted() {
        UUID id = topic.send(EVENTS, "k11", "test.Ordered", ordered("poison counted"));
        letter(id.toString());
        UUID last = topic.send(EVENTS, "k11", "test.Ordered", ordered("counted"));

        await().until(() -> handled(last));
        await().untilAsserted(() -> assertThat(handledWith("dead-lettered")).isPositive());
        await().untilAsserted(() -> assertThat(handledWith("handled")).isPositive());
        assertThat(Metrics.counter("dovetail.messages.retried", "channel", EVENTS, "type", "test.Ordered")
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    private static long handledWith(String outcome) {
        return Metrics.timer(
                        "dovetail.messages.handling", "channel", EVENTS, "type", "test.Ordered", "outcome", outcome)
                .count();
    }

    private static String ordered(String name) {
        return "{\"name\": \"" + name + "\", \"lines\": []}";
    }

    private Sent letter(String id) {
        return await().until(
                        () -> letters().stream()
                                .filter(letter -> id.equals(letter.headers().get(Headers.DEAD_LETTER_ID)))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private Sent letterFrom(RecordMetadata place) {
        return await().until(
                        () -> letters().stream()
                                .filter(letter -> isFrom(place, letter.headers()))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static boolean isFrom(RecordMetadata place, Map<String, String> headers) {
        return Integer.toString(place.partition()).equals(headers.get(Headers.DEAD_LETTER_PARTITION))
                && Long.toString(place.offset()).equals(headers.get(Headers.DEAD_LETTER_OFFSET));
    }

    private String reason(RecordMetadata place) {
        return letterFrom(place).headers().getOrDefault(Headers.DEAD_LETTER_REASON, "");
    }

    private List<Sent> letters() {
        return db.sent(EVENTS + ".dlq");
    }

    private boolean handled(UUID message) {
        return db.number("select count(*) from inbox where message_id = ?", message) == 1;
    }
}
