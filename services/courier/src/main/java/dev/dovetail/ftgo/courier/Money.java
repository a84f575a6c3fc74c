package dev.dovetail.ftgo.courier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount of a currency, not negative, with that currency's number of decimals; what has more is rounded up. */
public record Money(BigDecimal amount, Currency currency) {

    /** @throws IllegalArgumentException if the amount is negative */
    public Money {
        amount = amount.setScale(Math.max(currency.getDefaultFractionDigits(), 0), RoundingMode.UP);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(amount + " is negative");
        }
    }

    /** Whether it is the same currency and no more than that. */
    public boolean isWithin(Money limit) {
        return currency.equals(limit.currency) && amount.compareTo(limit.amount) <= 0;
    }
}
