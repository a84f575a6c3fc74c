package dev.dovetail.ftgo.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of a currency, with that currency's number of decimals.
 *
 * @throws ArithmeticException if the amount has more decimals than the currency
 * @throws IllegalArgumentException if the amount is negative
 */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = amount.setScale(Math.max(currency.getDefaultFractionDigits(), 0), RoundingMode.UNNECESSARY);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(amount + " is negative");
        }
    }

    /** Reads the form of the contracts: a decimal and an ISO 4217 code. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** @throws IllegalArgumentException if the other is of another currency */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other + " to " + this);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** This many times the amount. */
    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
