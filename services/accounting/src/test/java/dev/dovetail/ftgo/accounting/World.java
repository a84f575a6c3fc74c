package dev.dovetail.ftgo.accounting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.dovetail.ftgo.accounting.account.AccountKeeping;
import dev.dovetail.ftgo.accounting.account.Accounts;
import dev.dovetail.ftgo.accounting.account.Card;
import dev.dovetail.ftgo.accounting.money.Money;

/** Puts accounts into a state. */
@ApplicationScoped
public class World {

    private final AccountKeeping keeping;
    private final Accounts accounts;

    World(AccountKeeping keeping, Accounts accounts) {
        this.keeping = keeping;
        this.accounts = accounts;
    }

    /** A consumer whose account has no card. */
    public UUID consumer() {
        UUID consumerId = UUID.randomUUID();
        keeping.open(consumerId);
        return consumerId;
    }

    /** A consumer with a valid card of that limit. */
    public UUID consumerWithLimit(String euros) {
        UUID consumerId = consumer();
        keeping.putOnFile(consumerId, new Card("tok_1a2b3c4d", thisMonth(), euros(euros)));
        return consumerId;
    }

    /** A consumer whose card was valid until last month, which time alone brings about. */
    @Transactional
    public UUID consumerWithExpiredCard() {
        UUID consumerId = consumerWithLimit("100.00");
        accounts.update("card.expires = ?1 where consumerId = ?2", thisMonth().minusMonths(1), consumerId);
        return consumerId;
    }

    /** An amount of euros. */
    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
    }

    /** The current month, in UTC. */
    public static YearMonth thisMonth() {
        return YearMonth.now(ZoneOffset.UTC);
    }
}
