package dev.dovetail.ftgo.accounting.account;

import java.time.Instant;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.accounting.account.Decline.Code;

import static dev.dovetail.ftgo.accounting.account.Samples.NOW;
import static dev.dovetail.ftgo.accounting.account.Samples.account;
import static dev.dovetail.ftgo.accounting.account.Samples.accountWith;
import static dev.dovetail.ftgo.accounting.account.Samples.card;
import static dev.dovetail.ftgo.accounting.account.Samples.euros;
import static dev.dovetail.ftgo.accounting.account.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountTest {

    private static final Instant NEXT_MONTH = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void anAmountUpToTheLimitIsAuthorizedAndCounted() {
        Account account = accountWith(card("100.00"));

        assertThat(account.authorize(euros("60.00"), NOW)).isEmpty();
        assertThat(account.authorize(euros("40.00"), NOW)).isEmpty();

        assertThat(account.authorized()).containsExactly(euros("100.00"));
    }

    @Test
    void anAmountAboveTheLimitIsDeclinedAndNotCounted() {
        Account account = accountWith(card("100.00"));

        assertThat(account.authorize(euros("100.01"), NOW))
                .contains(new Decline(
                        Code.LIMIT_EXCEEDED,
                        "100.01 EUR more than the 0.00 EUR authorized exceeds the card's limit of 100.00 EUR"));

        assertThat(account.authorized()).isEmpty();
    }

    @Test
    void whatIsAuthorizedAlreadyCountsAgainstTheLimit() {
        Account account = accountWith(card("100.00"));
        account.authorize(euros("80.00"), NOW);

        assertThat(account.authorize(euros("20.01"), NOW).map(Decline::code)).contains(Code.LIMIT_EXCEEDED);
        assertThat(account.authorized()).containsExactly(euros("80.00"));
    }

    @Test
    void whatIsReleasedCanBeAuthorizedAgain() {
        Account account = accountWith(card("100.00"));
        account.authorize(euros("80.00"), NOW);

        account.release(euros("80.00"));

        assertThat(account.authorized()).isEmpty();
        assertThat(account.authorize(euros("100.00"), NOW)).isEmpty();
    }

    @Test
    void withoutACardNothingIsAuthorized() {
        assertThat(account().authorize(euros("1.00"), NOW))
                .contains(new Decline(Code.NO_CARD, "The account has no card on file"));
    }

    @Test
    void aCardIsGoodUntilItsMonthEnds() {
        Account account = accountWith(card("2026-06", euros("100.00")));

        assertThat(account.authorize(euros("1.00"), NOW)).isEmpty();
        assertThat(account.authorize(euros("1.00"), NEXT_MONTH))
                .contains(new Decline(Code.CARD_EXPIRED, "The card expired at the end of 2026-06"));
    }

    @Test
    void anExpiredCardIsNotPutOnFile() {
        Account account = accountWith(card("100.00"));
        Card expired = card("2026-06", euros("500.00"));

        assertThatThrownBy(() -> account.putOnFile(expired, NEXT_MONTH))
                .isInstanceOf(CardExpired.class)
                .hasMessage("the card expired at the end of 2026-06");

        assertThat(account.card()).contains(card("100.00"));
    }

    @Test
    void anotherCurrencyThanTheCardsIsDeclined() {
        Account account = accountWith(card("100.00"));

        assertThat(account.authorize(money("1.00", "USD"), NOW))
                .contains(new Decline(Code.LIMIT_EXCEEDED, "The card's limit is in EUR; 1.00 USD is not"));
    }

    @Test
    void anotherCardInheritsWhatIsAuthorizedInItsCurrency() {
        Account account = accountWith(card("100.00"));
        account.authorize(euros("80.00"), NOW);
        account.putOnFile(card("2028-05", euros("90.00")), NOW);

        assertThat(account.authorize(euros("10.01"), NOW).map(Decline::code)).contains(Code.LIMIT_EXCEEDED);
        assertThat(account.authorize(euros("10.00"), NOW)).isEmpty();
    }

    @Test
    void eachCurrencyHasItsTotal() {
        Account account = accountWith(card("100.00"));
        account.authorize(euros("80.00"), NOW);
        account.putOnFile(card("2028-05", money("100", "JPY")), NOW);
        account.authorize(money("100", "JPY"), NOW);

        assertThat(account.authorized()).containsExactly(euros("80.00"), money("100", "JPY"));
    }

    @Test
    void aCardShowsNeitherItsTokenNorMoreThanItsEnding() {
        Card card = new Card("tok_secretABCD", YearMonth.parse("2028-05"), euros("100.00"));

        assertThat(card).hasToString("Card[expires=2028-05, limit=100.00 EUR]");
        assertThat(card.tokenEnding()).isEqualTo("ABCD");
    }
}
