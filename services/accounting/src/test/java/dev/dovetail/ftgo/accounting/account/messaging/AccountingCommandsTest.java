package dev.dovetail.ftgo.accounting.account.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.accounting.AccountingTest;
import dev.dovetail.ftgo.accounting.World;
import dev.dovetail.ftgo.accounting.account.Accounts;
import dev.dovetail.ftgo.accounting.account.AuthorizationState;
import dev.dovetail.ftgo.accounting.account.Authorizations;
import dev.dovetail.ftgo.accounting.money.Money;
import dev.dovetail.ftgo.accounting.money.json.MoneyText;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.Reply;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;
import dev.dovetail.messaging.test.Sent;

import static dev.dovetail.ftgo.accounting.World.euros;
import static dev.dovetail.messaging.SendOption.correlatedBy;
import static dev.dovetail.messaging.SendOption.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

@AccountingTest
class AccountingCommandsTest {

    private static final Channel ACCOUNTING_COMMANDS = Channel.of("ftgo.accounting.commands");
    private static final Channel REPLIES = Channel.of("test.replies");

    private final UUID authorizationId = UUID.randomUUID();
    private final UUID orderId = UUID.randomUUID();

    @Inject
    Scenario scenario;

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Authorizations authorizations;

    @Test
    void anAmountWithinTheLimitIsAuthorized() {
        UUID consumerId = world.consumerWithLimit("100.00");

        var reply = answer(authorize(consumerId, "100.00", "EUR"), CardAuthorized.class);

        assertThat(reply.body()).isEqualTo(new CardAuthorized(authorizationId, orderId));
        assertThat(reply.channel()).isEqualTo(REPLIES);
        assertThat(reply.key()).isEqualTo(orderId.toString());
        assertThat(reply.context().headers()).containsEntry(Headers.OUTCOME, "success");
        assertThat(authorized(consumerId)).containsExactly(euros("100.00"));
    }

    @Test
    void anAmountAboveTheLimitIsDeclined() {
        UUID consumerId = world.consumerWithLimit("100.00");

        var reply = answer(authorize(consumerId, "100.01", "EUR"), CardDeclined.class);

        assertThat(reply.body())
                .isEqualTo(new CardDeclined(
                        authorizationId,
                        orderId,
                        "LIMIT_EXCEEDED",
                        "100.01 EUR more than the 0.00 EUR authorized exceeds the card's limit of 100.00 EUR"));
        assertThat(reply.context().headers()).containsEntry(Headers.OUTCOME, "failure");
        assertThat(authorized(consumerId)).isEmpty();
    }

    @Test
    void whatIsAuthorizedAlreadyCountsAgainstTheLimit() {
        UUID consumerId = world.consumerWithLimit("100.00");
        answer(new AuthorizeCard(UUID.randomUUID(), orderId, consumerId, text("80")), CardAuthorized.class);

        var reply = answer(authorize(consumerId, "20.01", "EUR"), CardDeclined.class);

        assertThat(reply.body().code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(authorized(consumerId)).containsExactly(euros("80.00"));
    }

    @Test
    void anotherCurrencyThanTheCardsIsDeclined() {
        UUID consumerId = world.consumerWithLimit("100.00");

        var reply = answer(authorize(consumerId, "1.00", "USD"), CardDeclined.class);

        assertThat(reply.body().code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.body().reason()).isEqualTo("The card's limit is in EUR; 1.00 USD is not");
    }

    @Test
    void aConsumerWithoutAnAccountIsDeclined() {
        var reply = answer(authorize(UUID.randomUUID(), "1.00", "EUR"), CardDeclined.class);

        assertThat(reply.body())
                .isEqualTo(new CardDeclined(authorizationId, orderId, "NO_ACCOUNT", "The consumer has no account"));
    }

    @Test
    void aConsumerWithoutACardIsDeclined() {
        var reply = answer(authorize(world.consumer(), "1.00", "EUR"), CardDeclined.class);

        assertThat(reply.body().code()).isEqualTo("NO_CARD");
    }

    @Test
    void aConsumerWhoseCardExpiredIsDeclined() {
        var reply = answer(authorize(world.consumerWithExpiredCard(), "1.00", "EUR"), CardDeclined.class);

        assertThat(reply.body().code()).isEqualTo("CARD_EXPIRED");
        assertThat(reply.body().reason())
                .isEqualTo("The card expired at the end of " + World.thisMonth().minusMonths(1));
    }

    @Test
    void askedAgainItAuthorizesOnce() {
        UUID consumerId = world.consumerWithLimit("100.00");

        answer(authorize(consumerId, "80.00", "EUR"), CardAuthorized.class);
        answer(authorize(consumerId, "80.00", "EUR"), CardAuthorized.class);

        assertThat(authorized(consumerId)).containsExactly(euros("80.00"));
    }

    @Test
    void askedAgainItDeclinesAgainWhateverHasChanged() {
        UUID consumerId = UUID.randomUUID();
        var first = answer(authorize(consumerId, "1.00", "EUR"), CardDeclined.class);
        scenario.receives(Channel.of("ftgo.consumer.events"), consumerId, new ConsumerRegistered(consumerId))
                .handled();

        var second = answer(authorize(consumerId, "1.00", "EUR"), CardDeclined.class);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void deliveredTwiceItAuthorizesAndAnswersOnce() {
        UUID consumerId = world.consumerWithLimit("100.00");

        send(authorize(consumerId, "80.00", "EUR")).redelivered();

        assertThat(authorized(consumerId)).containsExactly(euros("80.00"));
        assertThat(scenario.sends(CardAuthorized.class).keyed(orderId).all()).hasSize(1);
    }

    @Test
    void aReversalGivesTheAmountBack() {
        UUID consumerId = world.consumerWithLimit("100.00");
        answer(authorize(consumerId, "80.00", "EUR"), CardAuthorized.class);

        var reply = answer(reverse(consumerId), AuthorizationReversed.class);

        assertThat(reply.body()).isEqualTo(new AuthorizationReversed(authorizationId, orderId));
        assertThat(authorized(consumerId)).isEmpty();
        assertThat(state()).isEqualTo(AuthorizationState.REVERSED);
    }

    @Test
    void reversedAgainItGivesBackOnce() {
        UUID consumerId = world.consumerWithLimit("100.00");
        answer(new AuthorizeCard(UUID.randomUUID(), orderId, consumerId, text("10")), CardAuthorized.class);
        answer(authorize(consumerId, "80.00", "EUR"), CardAuthorized.class);

        answer(reverse(consumerId), AuthorizationReversed.class);
        answer(reverse(consumerId), AuthorizationReversed.class);

        assertThat(authorized(consumerId)).containsExactly(euros("10.00"));
    }

    @Test
    void reversedBeforehandItIsDeclinedWhenItComes() {
        UUID consumerId = world.consumerWithLimit("100.00");
        answer(reverse(consumerId), AuthorizationReversed.class);

        var reply = answer(authorize(consumerId, "80.00", "EUR"), CardDeclined.class);

        assertThat(reply.body())
                .isEqualTo(new CardDeclined(authorizationId, orderId, "REVERSED", "The authorization was reversed"));
        assertThat(authorized(consumerId)).isEmpty();
    }

    @Test
    void aDeclinedOneIsReversedWithoutEffect() {
        UUID consumerId = world.consumerWithLimit("100.00");
        answer(authorize(consumerId, "500.00", "EUR"), CardDeclined.class);

        answer(reverse(consumerId), AuthorizationReversed.class);

        assertThat(authorized(consumerId)).isEmpty();
        assertThat(state()).isEqualTo(AuthorizationState.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"-1, EUR", "1.005, EUR", "one, EUR", "1, EURO", "1, XXX"})
    void whatIsNotMoneyIsPutAside(String amount, String currency) {
        byte[] body = """
                {"authorizationId":"%s","orderId":"%s","consumerId":"%s","amount":{"amount":"%s","currency":"%s"}}""".formatted(authorizationId, orderId, UUID.randomUUID(), amount, currency)
                .getBytes(StandardCharsets.UTF_8);

        scenario.receives(ACCOUNTING_COMMANDS, UUID.randomUUID(), "ftgo.accounting.AuthorizeCard", body)
                .deadLettered();

        assertThat(authorizations.findByIdOptional(authorizationId)).isEmpty();
    }

    @Test
    void readsTheExamplesOfItsContracts() {
        var contracts = Contracts.onClasspath();

        assertThat(contracts.examples(AuthorizeCard.class)).hasSizeGreaterThan(1);
        assertThat(contracts.examples(ReverseAuthorization.class)).hasSizeGreaterThan(1);
    }

    private AuthorizeCard authorize(UUID consumerId, String amount, String currency) {
        return new AuthorizeCard(authorizationId, orderId, consumerId, new MoneyText(amount, currency));
    }

    private ReverseAuthorization reverse(UUID consumerId) {
        return new ReverseAuthorization(authorizationId, orderId, consumerId);
    }

    private Received send(Command command) {
        UUID key =
                switch (command) {
                    case AuthorizeCard authorize -> authorize.consumerId();
                    case ReverseAuthorization reverse -> reverse.consumerId();
                    default -> throw new IllegalArgumentException("not a command of accounting: " + command);
                };
        return scenario.receives(ACCOUNTING_COMMANDS, key, command, replyTo(REPLIES), correlatedBy(orderId));
    }

    private <R extends Reply> Sent<R> answer(Command command, Class<R> reply) {
        return send(command).sends(reply).keyed(orderId).await();
    }

    private List<Money> authorized(UUID consumerId) {
        return accounts.ofConsumer(consumerId).orElseThrow().authorized();
    }

    private AuthorizationState state() {
        return authorizations.findByIdOptional(authorizationId).orElseThrow().state();
    }

    private static MoneyText text(String amount) {
        return new MoneyText(amount, "EUR");
    }
}
