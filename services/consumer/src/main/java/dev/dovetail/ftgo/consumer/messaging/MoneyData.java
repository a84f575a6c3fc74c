package dev.dovetail.ftgo.consumer.messaging;

import java.math.BigDecimal;
import java.util.Currency;

import dev.dovetail.ftgo.consumer.Money;

record MoneyData(BigDecimal amount, Currency currency) {

    Money toMoney() {
        return new Money(amount, currency);
    }
}
