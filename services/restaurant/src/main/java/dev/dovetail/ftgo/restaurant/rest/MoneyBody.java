package dev.dovetail.ftgo.restaurant.rest;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.Money;

@Schema(name = "Money")
record MoneyBody(
        @Schema(
                description = "A decimal as text, with at most as many decimals as the currency has",
                examples = "12.50")
        @NotNull
        @Pattern(
                regexp = "^\\d{1,9}(\\.\\d{1,4})?$",
                message = "must be a decimal as text like \"12.50\", below 1,000,000,000")
        String amount,

        @Schema(description = "ISO 4217 code", examples = "EUR")
        @NotNull
        @Pattern(regexp = "^[A-Z]{3}$", message = "must be a currency code of three letters like EUR")
        String currency) {

    static MoneyBody of(Money money) {
        return new MoneyBody(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    Money toMoney() {
        return Money.of(new BigDecimal(amount), currency);
    }
}
