package dev.dovetail.ftgo.accounting.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;

import dev.dovetail.ftgo.accounting.money.Money;

/** Accounts and amounts for tests. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-06-30T23:59:59.999999Z");
    static final UUID CONSUMER = UUID.fromString("01984f2e-7c1a-7b60-9c3e-2f6d5a8b1c02");
    static final UUID ORDER = UUID.fromString("01984f2e-7c1a-7b60-9c3e-2f6d5a8b1c03");

    private Samples() {}

    static Money euros(String amount) {
        return money(amount, "EUR");
    }

    static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    static Card card(String limit) {
        return card("2028-05", euros(limit));
    }

    static Card card(String expires, Money limit) {
        return new Card("tok_1a2b3c4d", YearMonth.parse(expires), limit);
    }

    static Account account() {
        return Account.open(CONSUMER, NOW);
    }

    static Account accountWith(Card card) {
        Account account = account();
        account.putOnFile(card, NOW);
        return account;
    }

    static AuthorizationRequest request(Money amount) {
        return new AuthorizationRequest(UUID.randomUUID(), ORDER, CONSUMER, amount);
    }
}
