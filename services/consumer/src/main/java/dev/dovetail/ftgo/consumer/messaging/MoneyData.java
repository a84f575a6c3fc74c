package dev.dovetail.ftgo.consumer.messaging;

import java.math.BigDecimal;
import java.util.Currency;

import com.fasterxml.jackson.annotation.JsonFormat;

import dev.dovetail.ftgo.consumer.Money;

/** @param amount a decimal as text, so that no reader takes it for a binary fraction */
record MoneyData(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency) {

    Money toMoney() {
        return new Money(amount, currency);
    }
}
