package dev.dovetail.ftgo.accounting.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.accounting.account.Decline.Code;
import dev.dovetail.ftgo.accounting.money.Money;

/** A consumer's account: the card that is charged, and how much is authorized on it at the moment. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID consumerId;

    @Embedded
    private @Nullable Card card;

    /** A total per currency, because another card may have another. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_authorized", joinColumns = @JoinColumn(name = "consumer_id"))
    @MapKeyColumn(name = "currency")
    @Column(name = "amount")
    private Map<Currency, BigDecimal> authorized = new HashMap<>();

    private Instant openedAt;

    private Account(UUID consumerId, Instant openedAt) {
        this.consumerId = consumerId;
        this.openedAt = openedAt;
    }

    /** For JPA. */
    protected Account() {}

    /** An account without a card. */
    static Account open(UUID consumerId, Instant now) {
        return new Account(consumerId, now);
    }

    /**
     * Takes the place of the card on file, if there is one. What is authorized stays authorized.
     *
     * @throws CardExpired if the card is no longer valid
     */
    void putOnFile(Card newCard, Instant now) {
        if (newCard.expiredAt(now)) {
            throw new CardExpired(newCard.expires());
        }
        card = newCard;
    }

    /** Authorizes the amount and counts it, or says why not. */
    Optional<Decline> authorize(Money amount, Instant now) {
        Optional<Decline> decline = objection(amount, now);
        if (decline.isEmpty()) {
            count(authorizedIn(amount.currency()).plus(amount));
        }
        return decline;
    }

    /** An amount is authorized no longer. */
    void release(Money amount) {
        count(authorizedIn(amount.currency()).minus(amount));
    }

    private Optional<Decline> objection(Money amount, Instant now) {
        if (card == null) {
            return declined(Code.NO_CARD, "The account has no card on file");
        }
        if (card.expiredAt(now)) {
            return declined(Code.CARD_EXPIRED, "The card expired at the end of " + card.expires());
        }
        Money limit = card.limit();
        if (!limit.currency().equals(amount.currency())) {
            return declined(
                    Code.LIMIT_EXCEEDED, "The card's limit is in " + limit.currency() + "; " + amount + " is not");
        }
        Money already = authorizedIn(limit.currency());
        if (already.plus(amount).exceeds(limit)) {
            return declined(
                    Code.LIMIT_EXCEEDED,
                    amount + " more than the " + already + " authorized exceeds the card's limit of " + limit);
        }
        return Optional.empty();
    }

    private static Optional<Decline> declined(Code code, String reason) {
        return Optional.of(new Decline(code, reason));
    }

    private Money authorizedIn(Currency currency) {
        return new Money(authorized.getOrDefault(currency, BigDecimal.ZERO), currency);
    }

    private void count(Money total) {
        authorized.put(total.currency(), total.amount());
    }

    /** The consumer whose account it is. */
    public UUID consumerId() {
        return consumerId;
    }

    /** The card on file, if any. */
    public Optional<Card> card() {
        return Optional.ofNullable(card);
    }

    /** What is authorized at the moment, per currency. */
    public List<Money> authorized() {
        return authorized.keySet().stream()
                .map(this::authorizedIn)
                .filter(total -> total.amount().signum() > 0)
                .sorted(Comparator.comparing(total -> total.currency().getCurrencyCode()))
                .toList();
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }
}
