package dev.dovetail.ftgo.consumer.messaging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;
import dev.dovetail.messaging.test.Sent;

import static dev.dovetail.ftgo.consumer.rest.Requests.idOf;
import static dev.dovetail.ftgo.consumer.rest.Requests.limit;
import static dev.dovetail.ftgo.consumer.rest.Requests.register;
import static dev.dovetail.ftgo.consumer.rest.Requests.suspend;
import static dev.dovetail.messaging.SendOption.correlatedBy;
import static dev.dovetail.messaging.SendOption.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ConsumerCommandsTest {

    private static final Channel COMMANDS = Channel.of("ftgo.consumer.commands");
    private static final Channel REPLIES = Channel.of("ftgo.order.replies");

    private final UUID order = UUID.randomUUID();

    @Inject
    Scenario scenario;

    @Test
    void an_order_within_the_limit_is_verified() {
        // Given
        UUID consumer = registered();

        // When
        Received verify = verify(consumer, "100.00", "EUR");

        // Then
        Sent<ConsumerVerified> reply = verify.sends(ConsumerVerified.class)
                .on(REPLIES)
                .keyed(order)
                .correlatedBy(order)
                .await();
        assertThat(reply.body()).isEqualTo(new ConsumerVerified(consumer, order));
        assertThat(reply.context().causationId()).isEqualTo(verify.id().toString());
        assertThat(reply.context().headers()).containsEntry(Headers.OUTCOME, "success");
    }

    @Test
    void an_order_over_the_limit_is_refused() {
        // Given
        UUID consumer = registered();

        // When
        Received verify = verify(consumer, "100.01", "EUR");

        // Then
        assertThat(refusalOf(verify))
                .isEqualTo(new ConsumerRefused(
                        consumer,
                        order,
                        ConsumerRefused.Code.LIMIT_EXCEEDED,
                        "The order's total of 100.01 EUR is over the consumer's limit of 100.00 EUR"));
    }

    @Test
    void a_changed_limit_holds_at_once() {
        // Given
        String path = register();
        limit(path, "20").then().statusCode(200);

        // When
        Received verify = verify(UUID.fromString(idOf(path)), "20.01", "EUR");

        // Then
        assertThat(refusalOf(verify).code()).isEqualTo(ConsumerRefused.Code.LIMIT_EXCEEDED);
    }

    @Test
    void an_order_in_another_currency_is_refused() {
        // Given
        UUID consumer = registered();

        // When
        Received verify = verify(consumer, "1", "USD");

        // Then
        ConsumerRefused refusal = refusalOf(verify);
        assertThat(refusal.code()).isEqualTo(ConsumerRefused.Code.LIMIT_EXCEEDED);
        assertThat(refusal.reason()).startsWith("The order is in USD and the consumer's limit in EUR");
    }

    @Test
    void a_suspended_consumer_is_refused() {
        // Given
        String path = register();
        suspend(path).then().statusCode(204);

        // When
        Received verify = verify(UUID.fromString(idOf(path)), "1", "EUR");

        // Then
        assertThat(refusalOf(verify).code()).isEqualTo(ConsumerRefused.Code.SUSPENDED);
    }

    @Test
    void an_unknown_consumer_is_refused() {
        // Given
        UUID nobody = UUID.randomUUID();

        // When
        Received verify = verify(nobody, "1", "EUR");

        // Then
        assertThat(refusalOf(verify))
                .isEqualTo(new ConsumerRefused(
                        nobody, order, ConsumerRefused.Code.UNKNOWN_CONSUMER, "There is no consumer " + nobody));
    }

    @Test
    void a_redelivered_command_is_answered_once() {
        // Given
        Received verified = verify(registered(), "1", "EUR");
        Received refused = verify(UUID.randomUUID(), "1", "EUR");

        // When
        verified.redelivered();
        refused.redelivered();

        // Then
        assertThat(verified.sends(ConsumerVerified.class).correlatedBy(order).all())
                .hasSize(1);
        assertThat(refused.sends(ConsumerRefused.class).correlatedBy(order).all())
                .hasSize(1);
    }

    @Test
    void a_command_without_its_total_is_put_aside() {
        // Given
        String body = "{\"consumerId\": \"%s\", \"orderId\": \"%s\"}".formatted(UUID.randomUUID(), order);

        // When
        Received received = scenario.receives(
                COMMANDS,
                order,
                "ftgo.consumer.VerifyConsumer",
                body.getBytes(StandardCharsets.UTF_8),
                replyTo(REPLIES));

        // Then
        assertThat(received.deadLettered().headers().get(Headers.DEAD_LETTER_REASON))
                .contains("orderTotal");
    }

    @Test
    void the_examples_of_the_command_are_answered() {
        for (byte[] example : Contracts.onClasspath().examples("ftgo.consumer.VerifyConsumer")) {
            // When
            Received received =
                    scenario.receives(COMMANDS, order, "ftgo.consumer.VerifyConsumer", example, replyTo(REPLIES));

            // Then
            received.sends(ConsumerRefused.class)
                    .where(context -> received.id().toString().equals(context.causationId()))
                    .await();
        }
    }

    private static UUID registered() {
        return UUID.fromString(idOf(register()));
    }

    private Received verify(UUID consumer, String amount, String currency) {
        var total = new MoneyData(new BigDecimal(amount), Currency.getInstance(currency));
        return scenario.receives(
                COMMANDS, consumer, new VerifyConsumer(consumer, order, total), replyTo(REPLIES), correlatedBy(order));
    }

    private static ConsumerRefused refusalOf(Received verify) {
        Sent<ConsumerRefused> reply =
                verify.sends(ConsumerRefused.class).on(REPLIES).await();
        assertThat(reply.context().headers()).containsEntry(Headers.OUTCOME, "failure");
        return reply.body();
    }
}
