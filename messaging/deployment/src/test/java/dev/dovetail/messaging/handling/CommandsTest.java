package dev.dovetail.messaging.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Refusal;
import dev.dovetail.messaging.Reply;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Db.Sent;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CommandsTest {

    static final String COMMANDS = "commands.orders";
    static final String REPLIES = "commands.replies";

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("commands", CommandsTest.class);

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Cook")
    record Cook(String dish) implements Command {}

    @MessageType("test.Clean")
    record Clean() implements Command {}

    @MessageType("test.Cooked")
    record Cooked(String dish) implements Reply {}

    @MessageType("test.NotCooked")
    record NotCooked(String why) implements Failure {}

    @Receives(COMMANDS)
    static class Kitchen {

        private final Db db;

        Kitchen(Db db) {
            this.db = db;
            db.run("create table if not exists dish (name text)");
        }

        @Handles
        Reply cook(Cook command) {
            db.run("insert into dish values (?)", command.dish());
            return switch (command.dish()) {
                case "stones" -> throw new Refusal(new NotCooked("nobody eats stones"));
                case "leftovers" -> new NotCooked("kept for the record");
                default -> new Cooked(command.dish());
            };
        }

        @Handles
        void clean(Clean command) {}
    }

    @Test
    void aCommandIsAnsweredWhereItAsksTo() {
        UUID command = send("test.Cook", "{\"dish\": \"soup\"}", "conversation-1", REPLIES);

        Sent reply = replyTo(command);
        assertThat(reply.type()).isEqualTo("test.Cooked");
        assertThat(reply.key()).isEqualTo("conversation-1");
        assertThat(reply.text()).isEqualTo("{\"dish\":\"soup\"}");
        assertThat(reply.headers())
                .containsEntry(Headers.KIND, "reply")
                .containsEntry(Headers.OUTCOME, "success")
                .containsEntry(Headers.CORRELATION_ID, "conversation-1")
                .containsEntry(Headers.SOURCE, "commands");
        assertThat(dishes()).contains("soup");
    }

    @Test
    void aRefusalRollsBackAndIsAnsweredAsAFailure() {
        UUID command = send("test.Cook", "{\"dish\": \"stones\"}", "conversation-2", REPLIES);

        Sent reply = replyTo(command);
        assertThat(reply.type()).isEqualTo("test.NotCooked");
        assertThat(reply.headers()).containsEntry(Headers.OUTCOME, "failure");
        assertThat(dishes()).doesNotContain("stones");
        assertThat(handled(command)).isTrue();
    }

    @Test
    void aReturnedFailureIsAnsweredAndKeepsWhatTheHandlerDid() {
        UUID command = send("test.Cook", "{\"dish\": \"leftovers\"}", "conversation-3", REPLIES);

        Sent reply = replyTo(command);
        assertThat(reply.headers()).containsEntry(Headers.OUTCOME, "failure");
        assertThat(dishes()).contains("leftovers");
    }

    @Test
    void aHandlerThatReturnsNothingIsAnsweredWithDone() {
        UUID command = send("test.Clean", "{}", "conversation-4", REPLIES);

        Sent reply = replyTo(command);
        assertThat(reply.type()).isEqualTo("dovetail.Done");
        assertThat(reply.headers()).containsEntry(Headers.OUTCOME, "success");
    }

    @Test
    void aCommandThatWantsNoAnswerGetsNone() {
        UUID silent = topic.send(COMMANDS, "k", "test.Cook", "{\"dish\": \"rice\"}");
        UUID refused = topic.send(COMMANDS, "k", "test.Cook", "{\"dish\": \"stones\"}");

        await().until(() -> handled(refused));
        assertThat(handled(silent)).isTrue();
        assertThat(causedBy(silent)).isEmpty();
        assertThat(causedBy(refused)).isEmpty();
    }

    @Test
    void aConversationWithoutIdIsKnownByItsFirstMessage() {
        UUID command = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(command, "test.Clean");
        headers.put(Headers.REPLY_TO, REPLIES);
        topic.put(COMMANDS, "k", "{}", headers);

        assertThat(replyTo(command).key()).isEqualTo(command.toString());
    }

    private UUID send(String type, String json, String conversation, String replyTo) {
        UUID id = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(id, type);
        headers.put(Headers.CORRELATION_ID, conversation);
        headers.put(Headers.REPLY_TO, replyTo);
        topic.put(COMMANDS, "k", json, headers);
        return id;
    }

    private Sent replyTo(UUID command) {
        return await().until(() -> causedBy(command), sent -> !sent.isEmpty()).getFirst();
    }

    private List<Sent> causedBy(UUID message) {
        return db.sent(REPLIES).stream()
                .filter(sent -> message.toString().equals(sent.headers().get(Headers.CAUSATION_ID)))
                .toList();
    }

    private boolean handled(UUID message) {
        return db.number("select count(*) from inbox where consumer = 'commands' and message_id = ?", message) == 1;
    }

    private List<String> dishes() {
        return db.texts("select name from dish");
    }
}
