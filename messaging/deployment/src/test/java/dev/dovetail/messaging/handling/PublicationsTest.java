package dev.dovetail.messaging.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Event;
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

class PublicationsTest {

    static final String OFFERS = "publications.offers";
    static final String BIDS = "publications.bids";

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("publications", PublicationsTest.class);

    @Inject
    Topic topic;

    @Inject
    Db db;

    @MessageType("test.Offered")
    record Offered(String what) implements Event {}

    @MessageType("test.Bid")
    record Bid(String what) implements Reply {}

    @MessageType("test.NoBid")
    record NoBid(String why) implements Failure {}

    @Receives(OFFERS)
    static class Bidder {

        @Handles
        @Nullable
        Reply on(Offered offer) {
            return switch (offer.what()) {
                case "junk" -> null;
                case "stolen goods" -> throw new Refusal(new NoBid("not mine to buy"));
                default -> new Bid(offer.what());
            };
        }
    }

    @Test
    void aSubscriberAnswersWhereThePublisherAsksTo() {
        UUID offer = publish("lamp", Map.of(Headers.CORRELATION_ID, "auction-1", Headers.REPLY_TO, BIDS));

        Sent bid = await().until(() -> causedBy(offer), sent -> !sent.isEmpty()).getFirst();
        assertThat(bid.type()).isEqualTo("test.Bid");
        assertThat(bid.key()).isEqualTo("auction-1");
        assertThat(bid.headers())
                .containsEntry(Headers.KIND, "reply")
                .containsEntry(Headers.OUTCOME, "success")
                .containsEntry(Headers.CORRELATION_ID, "auction-1");
    }

    @Test
    void aSubscriberMayHaveNothingToSay() {
        UUID offer = publish("junk", Map.of(Headers.REPLY_TO, BIDS));

        await().until(() -> handled(offer));
        assertThat(causedBy(offer)).isEmpty();
    }

    @Test
    void aSubscriberMayRefuse() {
        UUID offer = publish("stolen goods", Map.of(Headers.REPLY_TO, BIDS));

        Sent answer =
                await().until(() -> causedBy(offer), sent -> !sent.isEmpty()).getFirst();
        assertThat(answer.type()).isEqualTo("test.NoBid");
        assertThat(answer.headers()).containsEntry(Headers.OUTCOME, "failure");
    }

    @Test
    void aPublisherWhoDoesNotAskIsNotAnswered() {
        UUID offer = publish("lamp", Map.of());

        await().until(() -> handled(offer));
        assertThat(causedBy(offer)).isEmpty();
    }

    private UUID publish(String what, Map<String, String> more) {
        UUID id = UUID.randomUUID();
        Map<String, String> headers = Topic.headers(id, "test.Offered");
        headers.putAll(more);
        topic.put(OFFERS, "k", "{\"what\": \"" + what + "\"}", headers);
        return id;
    }

    private List<Sent> causedBy(UUID message) {
        return db.sent(BIDS).stream()
                .filter(sent -> message.toString().equals(sent.headers().get(Headers.CAUSATION_ID)))
                .toList();
    }

    private boolean handled(UUID message) {
        return db.number("select count(*) from inbox where consumer = 'publications' and message_id = ?", message) == 1;
    }
}
