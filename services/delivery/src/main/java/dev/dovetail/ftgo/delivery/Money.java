package dev.dovetail.ftgo.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

import jakarta.persistence.Embeddable;

/**
 * An exact amount of a currency, with that currency's number of decimals.
 *
 * @throws ArithmeticException if the amount has more decimals than the currency
 * @throws IllegalArgumentException if the amount is negative
 */
@Embeddable
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(amount + " is negative");
        }
    }

    /** Reads the form of the contracts: a decimal and an ISO 4217 code. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** This many times the amount, rounded down: what is promised is never more than was meant. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor).setScale(decimals(currency), RoundingMode.DOWN), currency);
    }

    /** Whether it is the same currency and no more than that. */
    public boolean isWithin(Money limit) {
        return currency.equals(limit.currency) && amount.compareTo(limit.amount) <= 0;
    }

    private static int decimals(Currency currency) {
        return Math.max(currency.getDefaultFractionDigits(), 0);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
