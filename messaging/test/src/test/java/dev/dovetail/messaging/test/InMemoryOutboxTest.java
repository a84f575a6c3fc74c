package dev.dovetail.messaging.test;

import org.junit.jupiter.api.Test;

import static dev.dovetail.messaging.SendOption.correlatedBy;
import static dev.dovetail.messaging.SendOption.header;
import static dev.dovetail.messaging.SendOption.replyTo;
import static dev.dovetail.messaging.test.Demo.COMMANDS;
import static dev.dovetail.messaging.test.Demo.EVENTS;
import static dev.dovetail.messaging.test.Demo.NOON;
import static dev.dovetail.messaging.test.Demo.REPLIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InMemoryOutboxTest {

    private final InMemoryOutbox outbox = new InMemoryOutbox();

    @Test
    void remembersWhatWasSentAndHow() {
        // When
        var id = outbox.send(
                COMMANDS, 42, new Demo.Greet("Ada"), replyTo(REPLIES), correlatedBy("talk"), header("mood", "good"));

        // Then
        var sent = outbox.only(Demo.Greet.class);
        assertThat(sent.id()).isEqualTo(id);
        assertThat(sent.channel()).isEqualTo(COMMANDS);
        assertThat(sent.key()).isEqualTo("42");
        assertThat(sent.body().name()).isEqualTo("Ada");
        assertThat(sent.context().type()).isEqualTo("demo.Greet");
        assertThat(sent.context().replyTo()).isEqualTo(REPLIES);
        assertThat(sent.context().correlationId()).isEqualTo("talk");
        assertThat(sent.context().headers()).containsEntry("mood", "good").containsEntry("kind", "command");
    }

    @Test
    void aMessageThatBeginsAConversationIsCorrelatedByItself() {
        var id = outbox.send(COMMANDS, 42, new Demo.Greet("Ada"));

        assertThat(outbox.only(Demo.Greet.class).context().correlationId()).isEqualTo(id.toString());
    }

    @Test
    void findsByClassInOrder() {
        // When
        outbox.publish(EVENTS, 1, new Demo.Greeted("Ada", NOON));
        outbox.send(COMMANDS, 1, new Demo.Greet("Alan"));
        outbox.publish(EVENTS, 2, new Demo.Greeted("Grace", NOON));

        // Then
        assertThat(outbox.sent()).hasSize(3);
        assertThat(outbox.sent(Demo.Greeted.class))
                .extracting(sent -> sent.body().name())
                .containsExactly("Ada", "Grace");
    }

    @Test
    void onlyInsistsOnOne() {
        outbox.publish(EVENTS, 1, new Demo.Greeted("Ada", NOON));
        outbox.publish(EVENTS, 1, new Demo.Greeted("Ada", NOON));

        assertThatThrownBy(() -> outbox.only(Demo.Greeted.class)).hasMessageContaining("Expected one Greeted, found 2");
        assertThatThrownBy(() -> outbox.only(Demo.Greet.class)).hasMessageContaining("Expected one Greet, found 0");
    }

    @Test
    void clearingForgets() {
        outbox.publish(EVENTS, 1, new Demo.Greeted("Ada", NOON));

        outbox.clear();

        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void holdsMessagesToTheirContract() {
        assertThatThrownBy(() -> outbox.publish(EVENTS, 1, new Demo.Greeted("", NOON)))
                .hasMessageContaining("violates its contract");
    }

    @Test
    void refusesAClassWithoutAName() {
        assertThatThrownBy(() -> outbox.publish(EVENTS, 1, new Demo.WithoutName("Ada")))
                .hasMessageContaining("has no @MessageType");
    }
}
