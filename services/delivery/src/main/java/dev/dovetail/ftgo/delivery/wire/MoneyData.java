package dev.dovetail.ftgo.delivery.wire;

import dev.dovetail.ftgo.delivery.Money;

/**
 * An exact amount of money.
 *
 * @param amount a decimal as text, so that no reader makes a binary fraction of it
 * @param currency its ISO 4217 code
 */
public record MoneyData(String amount, String currency) {

    /** How that money is written. */
    public static MoneyData of(Money money) {
        return new MoneyData(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    /** @throws IllegalArgumentException if this is no money; the message says what would be */
    public Money toMoney() {
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "must be an amount such as 12.34 and an ISO 4217 code such as EUR, not " + amount + " " + currency,
                    e);
        }
    }
}
