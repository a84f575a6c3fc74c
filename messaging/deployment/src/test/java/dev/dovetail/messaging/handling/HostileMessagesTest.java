package dev.dovetail.messaging.handling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Reply;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Db.Sent;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

/** Whatever lies in a channel: it is put aside with its reason, handled by nobody, and those behind it go on. */
class HostileMessagesTest {

    static final String COMMANDS = "hostile.commands";
    static final String REPLIES = "hostile.replies";
    static final String GOOD = "{\"name\": \"good\", \"quantity\": 1, \"tags\": {}}";
    static final String DEEP = "[".repeat(100_000) + "]".repeat(100_000);

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("hostile", HostileMessagesTest.class);

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Take")
    record Take(String name, int quantity, Map<String, String> tags) implements Command {}

    @MessageType("test.Taken")
    record Taken(String name) implements Reply {}

    @Receives(COMMANDS)
    static class Commands {

        static final List<String> CALLS = new CopyOnWriteArrayList<>();

        @Handles
        Taken take(Take command, MessageContext context) {
            CALLS.add(context.key() + " " + command.name());
            return new Taken(command.name());
        }
    }

    private record Case(String reason, byte @Nullable [] body, String header, String value) {

        static Case of(String reason, String body) {
            return new Case(reason, body.getBytes(StandardCharsets.UTF_8), "tenant", "a");
        }

        static Case with(String header, String value, String reason) {
            return new Case(reason, GOOD.getBytes(StandardCharsets.UTF_8), header, value);
        }
    }

    private static List<Case> cases() {
        return Stream.of(
                        Case.of("the body is not the JSON expected: ", ""),
                        Case.of("the body is null", "null"),
                        Case.of("the body is not the JSON expected: ", "[]"),
                        Case.of("field 'name' is wrong: Unexpected end-of-input", "{\"name\": \"cut"),
                        Case.of("the body is not the JSON expected: ", GOOD + GOOD),
                        Case.of("the body is not the JSON expected: Duplicate field", twice()),
                        Case.of("the body is not the JSON expected: ", "{\"new\": " + DEEP + ", " + GOOD.substring(1)),
                        Case.of("field 'tags.a' is wrong", GOOD.replace("{}", "{\"a\": " + DEEP + "}")),
                        Case.of("field 'quantity' is missing", GOOD.replace("quantity", "amount")),
                        Case.of("field 'quantity' is wrong", GOOD.replace("1", "\"1\"")),
                        Case.of("field 'quantity' is wrong", GOOD.replace("1", "1e400")),
                        Case.of("the body is not the JSON expected: Number", GOOD.replace("1", "9".repeat(100_000))),
                        Case.of("field 'name' is null", GOOD.replace("\"good\"", "null")),
                        Case.of("field 'name' is wrong", GOOD.replace("\"good\"", "{\"@class\": \"java.util.Map\"}")),
                        Case.of("the body is not the JSON expected: ", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
                        new Case("field 'name' ", latin1(), "tenant", "a"),
                        new Case("the message has no body", null, "tenant", "a"),
                        Case.with(Headers.CONTENT_TYPE, "application/xml", "no serializer reads content-type"),
                        Case.with(Headers.CONTENT_TYPE, "application/x-java-serialized-object", "no serializer reads"),
                        Case.with(Headers.CONTENT_TYPE, "json\r\nX-Evil: 1", "no serializer reads content-type"),
                        Case.with(Headers.ID, "' or '1'='1", "header 'ce_id' is not a UUID"),
                        Case.with(Headers.ID, "\0", "header 'ce_id' is not a UUID"),
                        Case.with(Headers.TIME, "9".repeat(10_000), "header 'ce_time' is not an ISO-8601 time"),
                        Case.with(Headers.SAME_AS, "the other one", "header 'sameas' is not a UUID"),
                        Case.with(Headers.REPLY_TO, "../" + REPLIES, "header 'replyto'"),
                        Case.with(Headers.REPLY_TO, REPLIES + "\r\nX-Evil: 1", "header 'replyto'"),
                        Case.with(Headers.CORRELATION_ID, "", "header 'correlationid' is empty or holds a NUL"),
                        Case.with(Headers.CORRELATION_ID, "a\0b", "header 'correlationid' is empty or holds a NUL"))
                .toList();
    }

    @Test
    void isPutAsideAtOnceWithItsReasonAndWithoutEffect() {
        // Given
        List<Case> cases = cases();

        // When
        for (int i = 0; i < cases.size(); i++) {
            put("case " + i, cases.get(i));
            topic.send(COMMANDS, "case " + i, "test.Take", GOOD.replace("good", "next"));
        }

        // Then
        await().untilAsserted(() -> assertThat(Commands.CALLS)
                .containsAll(Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
                        .map(i -> "case " + i + " next")
                        .toList()));
        assertThat(Commands.CALLS).noneMatch(call -> call.startsWith("case") && call.endsWith("good"));
        assertThat(db.sent(REPLIES)).isEmpty();
        assertSoftly(softly -> {
            for (int i = 0; i < cases.size(); i++) {
                assertPutAside(softly, "case " + i, cases.get(i));
            }
        });
    }

    /** None of them means anything to the handler, so none does any harm. */
    @Test
    void headersThatNobodyReadsAreNoHindrance() {
        // Given
        UUID id = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(id, "test.Take");
        headers.put("traceparent", "00-zz-\r\n-01");
        headers.put("tracestate", "=".repeat(10_000));
        headers.put(Headers.CAUSATION_ID, "\0");
        headers.put(Headers.SPEC_VERSION, "-1");
        headers.put("kind", "everything");
        headers.put("", "nameless");

        // When
        topic.put(COMMANDS, "k\0\u202e", GOOD.replace("good", "fine"), headers);

        // Then
        await().until(() -> Commands.CALLS.contains("k\0\u202e fine"));
    }

    private void put(String key, Case hostile) {
        Map<String, String> headers = Topic.headers(UUID.randomUUID(), "test.Take");
        headers.put(hostile.header(), hostile.value());
        topic.putBytes(COMMANDS, key, hostile.body(), headers);
    }

    private void assertPutAside(SoftAssertions softly, String key, Case hostile) {
        List<Sent> letters = db.sent(COMMANDS + ".dlq").stream()
                .filter(letter -> letter.key().equals(key))
                .toList();
        softly.assertThat(letters)
                .as("dead letters of %s, %s", key, hostile.reason())
                .hasSize(1);
        Map<String, String> headers =
                letters.isEmpty() ? Map.of() : letters.getFirst().headers();
        softly.assertThat(headers.getOrDefault(Headers.DEAD_LETTER_REASON, ""))
                .startsWith(hostile.reason())
                .hasSizeLessThan(2_000)
                .doesNotContain("\n", "\r", "\0", "\tat ");
        softly.assertThat(headers).containsEntry(Headers.DEAD_LETTER_ATTEMPTS, "0");
    }

    private static String twice() {
        return GOOD.replace("\"quantity\"", "\"name\": \"evil\", \"quantity\"");
    }

    private static byte[] latin1() {
        return GOOD.replace("good", "g\u00f6\u00f6d").getBytes(StandardCharsets.ISO_8859_1);
    }
}
