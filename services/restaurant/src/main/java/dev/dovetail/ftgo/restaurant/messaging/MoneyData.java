package dev.dovetail.ftgo.restaurant.messaging;

import dev.dovetail.ftgo.restaurant.Money;

/** @param amount a decimal as text, so that no reader takes it for a binary fraction */
record MoneyData(String amount, String currency) {

    static MoneyData of(Money money) {
        return new MoneyData(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
