package dev.dovetail.ftgo.accounting.money;

import java.math.BigDecimal;
import java.util.Currency;

import jakarta.persistence.Embeddable;

/**
 * An exact amount of a currency, never negative, always with as many decimals as the currency has, so that equal amounts
 * are equal values.
 */
@Embeddable
public record Money(BigDecimal amount, Currency currency) {

    /** @throws IllegalArgumentException if the amount is negative or finer than the currency, or that has no units */
    public Money {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException("nothing is paid in " + currency);
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("must not be negative");
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(currency + " has " + decimals + " decimals");
        }
        amount = amount.setScale(decimals);
    }

    /** @throws IllegalArgumentException if the other is of another currency */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** @throws IllegalArgumentException if the other is larger or of another currency */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** @throws IllegalArgumentException if the other is of another currency */
    public boolean exceeds(Money other) {
        return amount.compareTo(sameCurrency(other).amount) > 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
