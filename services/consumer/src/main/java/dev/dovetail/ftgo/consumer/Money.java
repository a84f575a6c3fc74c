package dev.dovetail.ftgo.consumer;

import java.math.BigDecimal;
import java.util.Currency;

import jakarta.persistence.Embeddable;

/**
 * An exact amount below 1,000,000,000 in one currency, always with as many decimals as the currency has, so that equal
 * amounts are equal values.
 */
@Embeddable
public record Money(BigDecimal amount, Currency currency) {

    private static final int MAX_INTEGER_DIGITS = 9;

    /** @throws Invalid if the amount is too large or finer than the currency, or the currency has no units */
    public Money {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw Invalid.at("/currency", "nothing is paid in " + currency);
        }
        // Stripped and checked before it is rescaled: written out, 1E+999999999 would fill the memory.
        amount = amount.stripTrailingZeros();
        if (amount.scale() > decimals) {
            throw Invalid.at("/amount", currency + " amounts have at most " + decimals + " decimals");
        }
        if ((long) amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            throw Invalid.at("/amount", "must be below 1,000,000,000");
        }
        amount = amount.setScale(decimals);
    }

    /** @throws Invalid also if there is no currency of that ISO 4217 code */
    public static Money of(BigDecimal amount, String currencyCode) {
        return new Money(amount, currency(currencyCode));
    }

    boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Of amounts in one currency only. */
    boolean exceeds(Money other) {
        return amount.compareTo(other.amount) > 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Invalid.at("/currency", "there is no currency '" + code + "'");
        }
    }
}
