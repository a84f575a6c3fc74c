package dev.dovetail.messaging.protobuf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.google.protobuf.Parser;
import com.google.protobuf.Timestamp;
import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.BeforeEach;
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
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ProtobufTest {

    static final String TICKS = "protobuf.ticks";
    static final String PROTOBUF = "application/protobuf";

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("protobuf", ProtobufTest.class);

    @Inject
    Sender sender;

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Ticked")
    record Ticked(Instant at) implements Event {}

    @MessageType("test.Read")
    record ReadOnly(Instant at) implements Event {}

    @MessageType("test.Plain")
    record Plain(String text) implements Event {}

    /** With a message that ships with Protobuf; a service has one that protoc made of its own. */
    @Singleton
    static class TickedMapping implements ProtobufMapping<Ticked, Timestamp> {

        @Override
        public Class<Ticked> body() {
            return Ticked.class;
        }

        @Override
        public Parser<Timestamp> parser() {
            return Timestamp.parser();
        }

        @Override
        public Timestamp write(Ticked body) {
            return Timestamp.newBuilder()
                    .setSeconds(body.at().getEpochSecond())
                    .setNanos(body.at().getNano())
                    .build();
        }

        @Override
        public Ticked read(Timestamp message) {
            if (message.getSeconds() == 0) {
                throw new IllegalArgumentException("seconds is missing");
            }
            return new Ticked(Instant.ofEpochSecond(message.getSeconds(), message.getNanos()));
        }
    }

    @Singleton
    static class ReadOnlyMapping implements ProtobufMapping<ReadOnly, Timestamp> {

        @Override
        public Class<ReadOnly> body() {
            return ReadOnly.class;
        }

        @Override
        public Parser<Timestamp> parser() {
            return Timestamp.parser();
        }

        @Override
        public Timestamp write(ReadOnly body) {
            throw new AssertionError("is not to be sent as Protobuf");
        }

        @Override
        public ReadOnly read(Timestamp message) {
            return new ReadOnly(Instant.ofEpochSecond(message.getSeconds()));
        }

        @Override
        public boolean sends() {
            return false;
        }
    }

    @Singleton
    static class Sender {

        private final Outbox outbox;

        Sender(Outbox outbox) {
            this.outbox = outbox;
        }

        @Transactional
        public void send(Event event) {
            outbox.publish(Channel.of("protobuf.sent"), "key", event);
        }
    }

    @Receives(TICKS)
    static class Clock {

        private final Db db;

        Clock(Db db) {
            this.db = db;
        }

        @Handles
        void on(Ticked event, MessageContext context) {
            db.run(
                    "insert into tick values (?, ?)",
                    context.headers().get(Headers.CONTENT_TYPE),
                    event.at().toString());
        }

        @Handles
        void on(Plain event) {
            db.run("insert into tick values ('plain', ?)", event.text());
        }
    }

    @BeforeEach
    void table() {
        db.run("create table if not exists tick (format text, at text)");
    }

    @Test
    void bothFormatsOfOneChannelReachOneHandler() {
        // Given
        var first = Instant.parse("2026-06-01T12:00:00Z");
        var second = first.plus(Duration.ofMillis(1500));

        // When
        put(
                "a",
                "test.Ticked",
                "application/json",
                "{\"at\": \"%s\"}".formatted(first).getBytes(StandardCharsets.UTF_8));
        put("a", "test.Ticked", PROTOBUF, bytes(second));
        put("a", "test.Ticked", PROTOBUF + "; messageType=google.protobuf.Timestamp", bytes(second));

        // Then
        await().until(() -> ticks().size() == 3);
        assertThat(ticks()).containsExactly(first.toString(), second.toString(), second.toString());
    }

    @Test
    void aTypeWithMappingIsSentAsProtobufUnlessItIsOnlyRead() throws Exception {
        // Given
        var at = Instant.parse("2026-06-01T12:00:00Z");

        // When
        sender.send(new Ticked(at));
        sender.send(new ReadOnly(at));
        sender.send(new Plain("text"));

        // Then
        List<Db.Sent> sent = db.sent("protobuf.sent");
        assertThat(sent)
                .extracting(message -> message.headers().get(Headers.CONTENT_TYPE))
                .containsExactly(PROTOBUF, "application/json", "application/json");
        assertThat(Timestamp.parseFrom(sent.getFirst().body()).getSeconds()).isEqualTo(at.getEpochSecond());
    }

    @Test
    void whatIsNoSuchProtobufIsPutAsideWithItsReason() {
        // When
        put("b", "test.Ticked", PROTOBUF, new byte[] {8, -1});
        put("b", "test.Ticked", PROTOBUF, new byte[0]);
        put("b", "test.Plain", PROTOBUF, bytes(Instant.now()));

        // Then
        await().until(() -> db.sent(TICKS + ".dlq").size() == 3);
        assertThat(db.sent(TICKS + ".dlq"))
                .extracting(letter -> letter.headers().get(Headers.DEAD_LETTER_REASON))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("is not the Protobuf expected"),
                        reason -> assertThat(reason).contains("seconds is missing"),
                        reason -> assertThat(reason).contains("there is no ProtobufMapping for", "Plain"));
    }

    private void put(String key, String type, String contentType, byte[] body) {
        Map<String, String> headers = Topic.headers(UUID.randomUUID(), type);
        headers.put(Headers.CONTENT_TYPE, contentType);
        topic.putBytes(TICKS, key, body, headers);
    }

    private static byte[] bytes(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build()
                .toByteArray();
    }

    private List<String> ticks() {
        return db.texts("select at from tick order by ctid");
    }
}
