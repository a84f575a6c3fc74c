package dev.dovetail.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.OutboxException;
import dev.dovetail.messaging.SendOption;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Db.Sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxTest {

    @RegisterExtension
    static final QuarkusUnitTest APP =
            App.of("shop", OutboxTest.class).overrideConfigKey("dovetail.messaging.max-body-size", "1K");

    private Channel channel = Channel.of("shop");

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    Db db;

    @MessageType("test.Placed")
    record Placed(String text) implements Event {}

    @MessageType("test.Price")
    record Price(String text) implements Document {}

    @MessageType("test.Deliver")
    record Deliver(String text) implements Command {}

    @Entity
    @Table(name = "sale")
    static class Sale {
        @Id
        UUID id;

        String state;
        String channel;

        @PreUpdate
        void changed() {
            Arc.container().instance(Outbox.class).get().publish(Channel.of(channel), id, new Placed("to " + state));
        }
    }

    @BeforeEach
    void anEmptyChannel() {
        channel = Channel.of("shop." + UUID.randomUUID());
        db.run("create table if not exists sale (id uuid primary key, state text, channel text)");
    }

    @Test
    void messagesAreSavedWithEntities() {
        Sale sale = sale();

        QuarkusTransaction.requiringNew().run(() -> {
            entities.persist(sale);
            outbox.publish(channel, sale.id, new Placed("saved"));
        });

        assertThat(sent()).extracting(Sent::text).containsExactly("{\"text\":\"saved\"}");
        assertThat(transactions(sale.id)).hasSize(1);
    }

    @Test
    void messagesAreSavedWithPlainJdbc() {
        UUID id = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.publish(channel, id, new Placed("saved"));
            db.run("insert into sale (id, state) values (?, 'new')", id);
        });

        assertThat(transactions(id)).hasSize(1);
    }

    @Test
    void aRollbackSendsNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(channel, "k", new Placed("never"));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");

        assertThat(sent()).isEmpty();
    }

    @Test
    void aMessageSentWhileTheTransactionCompletesIsNotLost() {
        Sale sale = sale();
        QuarkusTransaction.requiringNew().run(() -> entities.persist(sale));

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.publish(channel, sale.id, new Placed("first"));
            entities.find(Sale.class, sale.id).state = "paid";
        });

        assertThat(sent())
                .extracting(Sent::text)
                .containsExactlyInAnyOrder("{\"text\":\"first\"}", "{\"text\":\"to paid\"}");
    }

    @Test
    void manyMessagesOfATransactionKeepTheirOrder() {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 500)
                        .forEach(i -> outbox.publish(channel, "k", new Placed(Integer.toString(i)))));

        assertThat(sent())
                .extracting(Sent::text)
                .containsExactlyElementsOf(IntStream.range(0, 500)
                        .mapToObj(i -> "{\"text\":\"" + i + "\"}")
                        .toList());
        assertThat(db.texts("select headers from outbox where aggregatetype = ? order by ctid", channel.name()))
                .isEqualTo(db.texts("select headers from outbox where aggregatetype = ? order by id", channel.name()));
    }

    @Test
    void aMessageHasAllItsHeaders() {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> outbox.send(
                        channel,
                        42,
                        new Deliver("soup"),
                        SendOption.replyTo(Channel.of("shop.replies")),
                        SendOption.correlatedBy("conversation"),
                        SendOption.header("tenant", "münchen")));

        Sent message = sent().getFirst();
        assertThat(message.id()).isEqualTo(id);
        assertThat(id.version()).isEqualTo(7);
        assertThat(message.key()).isEqualTo("42");
        assertThat(message.type()).isEqualTo("test.Deliver");
        assertThat(message.headers())
                .containsEntry(Headers.SOURCE, "shop")
                .containsEntry(Headers.CONTENT_TYPE, "application/json")
                .containsEntry(Headers.KIND, "command")
                .containsEntry(Headers.REPLY_TO, "shop.replies")
                .containsEntry(Headers.CORRELATION_ID, "conversation")
                .containsEntry("tenant", "münchen")
                .doesNotContainKeys(Headers.CAUSATION_ID, Headers.TRACE_PARENT, Headers.OUTCOME);
        assertThat(Duration.between(Instant.parse(message.headers().get(Headers.TIME)), Instant.now()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void aMessageBeginsAConversationOfItsOwn() {
        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.publish(channel, "k", new Price("5")));

        assertThat(sent().getFirst().headers())
                .containsEntry(Headers.CORRELATION_ID, id.toString())
                .containsEntry(Headers.KIND, "document");
    }

    @Test
    @SuppressWarnings("try")
    void theCurrentTraceIsHandedOn() {
        SpanContext current = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.builder().put("vendor", "x").build());

        try (Scope scope = Span.wrap(current).makeCurrent()) {
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(channel, "k", new Placed("traced")));
        }

        assertThat(sent().getFirst().headers())
                .containsEntry(Headers.TRACE_PARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .containsEntry(Headers.TRACE_STATE, "vendor=x");
    }

    @Test
    void sendingWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.publish(channel, "k", new Placed("lost")))
                .isInstanceOf(OutboxException.class)
                .hasMessageContaining("no transaction is active")
                .hasMessageContaining("@Transactional");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Placed large = new Placed("x".repeat(2000));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.publish(channel, "k", large)))
                .hasStackTraceContaining("body of this test.Placed is 2,011 bytes, more than the 1,024 of"
                        + " dovetail.messaging.max-body-size");
        assertThat(sent()).isEmpty();
    }

    @Test
    void anEmptyKeyIsRefused() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> outbox.publish(channel, "", new Placed("keyless"))))
                .hasStackTraceContaining("the key is empty");
    }

    private Sale sale() {
        Sale sale = new Sale();
        sale.id = UUID.randomUUID();
        sale.state = "new";
        sale.channel = channel.name();
        return sale;
    }

    private List<Sent> sent() {
        return db.sent(channel.name());
    }

    /** The database transactions in which a sale and this channel's messages were written. */
    private List<String> transactions(UUID sale) {
        return Stream.concat(
                        db.texts("select xmin from sale where id = ?", sale).stream(),
                        db.texts("select xmin from outbox where aggregatetype = ?", channel.name()).stream())
                .distinct()
                .toList();
    }
}
