package dev.dovetail.messaging.handling;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.OutboxException;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Meters;
import dev.dovetail.messaging.testing.Topic;

import static dev.dovetail.messaging.SendOption.alsoAs;
import static dev.dovetail.messaging.SendOption.correlatedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TypeVersionsTest {

    static final String NEW_READERS = "versions.both";
    static final String OLD_READERS = "versions.old";

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("versions", TypeVersionsTest.class, Meters.class);

    @Inject
    Sender sender;

    @Inject
    Topic topic;

    @Inject
    Db db;

    @Inject
    MeterRegistry meters;

    @MessageType("test.Moved")
    record MovedV1(String address) implements Event {}

    @MessageType("test.Moved.v2")
    record Moved(String street, String city) implements Event {

        MovedV1 asV1() {
            return new MovedV1(street + ", " + city);
        }
    }

    @MessageType("test.Moved")
    record MovedDocument(String address) implements Document {}

    @MessageType("test.Left")
    record Left() implements Event {}

    @Singleton
    static class Sender {

        private final Outbox outbox;

        Sender(Outbox outbox) {
            this.outbox = outbox;
        }

        @Transactional
        public UUID publish(String channel, Moved event) {
            return outbox.publish(Channel.of(channel), "mover", event, alsoAs(event.asV1()));
        }

        @Transactional
        public UUID publishAs(Moved event, MessageBody older) {
            return outbox.publish(Channel.of("wrong"), "mover", event, alsoAs(older), correlatedBy("c"));
        }
    }

    /** A consumer that knows the new version, and the old one for what was sent before. */
    @Receives(NEW_READERS)
    static class NewReader {

        private final Db db;

        NewReader(Db db) {
            this.db = db;
        }

        @Handles
        void on(Moved event, MessageContext context) {
            db.run("insert into move values (?, ?)", context.key(), "new " + event.city());
        }

        @Handles
        void on(MovedV1 event, MessageContext context) {
            db.run("insert into move values (?, ?)", context.key(), "old " + event.address());
        }
    }

    /** A consumer that was built before there was a new version. */
    @Receives(OLD_READERS)
    static class OldReader {

        private final Db db;

        OldReader(Db db) {
            this.db = db;
        }

        @Handles
        void on(MovedV1 event, MessageContext context) {
            db.run("insert into move values (?, ?)", context.key(), "old " + event.address());
        }
    }

    @BeforeEach
    void table() {
        db.run("create table if not exists move (mover text, what text)");
    }

    @Test
    void oneCallSendsBothVersionsInOneTransaction() {
        // When
        UUID id = sender.publish("versions.sent", new Moved("Hauptstraße 1", "Berlin"));

        // Then
        List<Db.Sent> sent = db.sent("versions.sent");
        assertThat(sent).extracting(Db.Sent::type).containsExactly("test.Moved.v2", "test.Moved");
        assertThat(sent).extracting(Db.Sent::key).containsExactly("mover", "mover");
        assertThat(sent.getFirst().id()).isEqualTo(id);
        assertThat(sent.getFirst().headers()).doesNotContainKey(Headers.SAME_AS);
        assertThat(sent.getLast().text()).isEqualTo("{\"address\":\"Hauptstraße 1, Berlin\"}");
        assertThat(sent.getLast().headers())
                .containsEntry(Headers.SAME_AS, id.toString())
                .containsEntry(Headers.CORRELATION_ID, id.toString());
    }

    @Test
    void anOldConsumerHandlesTheOldVersionOnce() {
        // When
        relay("versions.for.old", OLD_READERS, "a", false);

        // Then
        await().until(() -> moves("a").size() == 1);
        assertThat(moves("a")).containsExactly("old Hauptstraße 1, Berlin");
    }

    @Test
    void aConsumerThatKnowsBothHandlesOneOfThem() {
        // When
        relay("versions.for.both", NEW_READERS, "b", false);
        topic.send(NEW_READERS, "b", "test.Moved.v2", "{\"street\": \"\", \"city\": \"End\"}");

        // Then
        await().until(() -> moves("b").contains("new End"));
        assertThat(moves("b")).containsExactly("new Berlin", "new End");
    }

    /** As when a replica that knows the old version only dies after it has handled that one. */
    @Test
    void whichOfThemDoesNotMatter() {
        // When
        relay("versions.for.turned", NEW_READERS, "c", true);
        topic.send(NEW_READERS, "c", "test.Moved.v2", "{\"street\": \"\", \"city\": \"End\"}");

        // Then
        await().until(() -> moves("c").contains("new End"));
        assertThat(moves("c")).containsExactly("old Hauptstraße 1, Berlin", "new End");
    }

    @Test
    void whatWasSentBeforeThereWasANewVersionIsHandled() {
        // When
        topic.send(NEW_READERS, "d", "test.Moved", "{\"address\": \"Altstadt\"}");

        // Then
        await().until(() -> moves("d").equals(List.of("old Altstadt")));
    }

    @Test
    void whoReadsWhichVersionIsAMetric() {
        assertThat(readers(NEW_READERS, "test.Moved.v2")).isOne();
        assertThat(readers(NEW_READERS, "test.Moved")).isOne();
        assertThat(readers(OLD_READERS, "test.Moved")).isOne();
        assertThat(readers(OLD_READERS, "test.Moved.v2")).isZero();
    }

    @Test
    void whatIsNoOlderVersionIsRefusedAndNothingSent() {
        // Given
        var moved = new Moved("Hauptstraße 1", "Berlin");

        // When / Then
        assertThatThrownBy(() -> sender.publishAs(moved, new Left()))
                .isInstanceOf(OutboxException.class)
                .hasMessage(
                        "test.Left is no older version of test.Moved.v2: name the types alike but for the version, as"
                                + " test.Moved and test.Moved.v2");
        assertThatThrownBy(() -> sender.publishAs(moved, moved)).hasMessageContaining("is no older version");
        assertThatThrownBy(() -> sender.publishAs(moved, new MovedDocument("")))
                .hasMessageContaining(
                        "test.Moved is of the kind document, but its newer version test.Moved.v2 of the kind event");
        assertThat(db.sent("wrong")).isEmpty();
    }

    /** Brings what is sent to one channel to another, as the relay would, under another key. */
    private void relay(String from, String to, String key, boolean turned) {
        sender.publish(from, new Moved("Hauptstraße 1", "Berlin"));
        List<Db.Sent> sent = db.sent(from);
        for (Db.Sent message : turned ? sent.reversed() : sent) {
            var headers = new java.util.LinkedHashMap<>(message.headers());
            headers.put(Headers.ID, message.id().toString());
            headers.put(Headers.TYPE, message.type());
            topic.put(to, key, message.text(), headers);
        }
    }

    private long readers(String channel, String type) {
        return meters.find("dovetail.messages.handlers").tags("channel", channel, "type", type).gauges().stream()
                .mapToLong(gauge -> (long) gauge.value())
                .sum();
    }

    private List<String> moves(String mover) {
        return db.texts("select what from move where mover = ? order by ctid", mover);
    }
}
