package dev.dovetail.ftgo.order.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.order.Money;

/**
 * An exact amount of money.
 *
 * @param amount a decimal as text, so that no reader makes a binary fraction of it
 * @param currency its ISO 4217 code
 */
@Schema(requiredProperties = {"amount", "currency"})
public record MoneyBody(String amount, String currency) {

    public static MoneyBody of(Money money) {
        return new MoneyBody(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    public Money toMoney() {
        return Money.of(amount, currency);
    }
}
