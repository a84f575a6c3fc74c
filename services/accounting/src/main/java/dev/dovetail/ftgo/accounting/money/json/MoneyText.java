package dev.dovetail.ftgo.accounting.money.json;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.accounting.money.Money;

/**
 * Money with its amount as decimal text, because a JSON number loses digits in many languages.
 *
 * @param amount at most 15 digits before its point, and the currency's decimals
 * @param currency an ISO 4217 code
 */
@Schema(name = "Money", description = "An exact amount of a currency")
public record MoneyText(
        @Schema(description = "A decimal, as text", examples = "12.34")
        @NotNull
        @jakarta.validation.constraints.Pattern(
                regexp = MoneyText.DECIMAL,
                message = "must be a decimal such as 12.34, with at most 15 digits before its point")
        String amount,

        @Schema(description = "An ISO 4217 code", examples = "EUR")
        @NotNull
        @jakarta.validation.constraints.Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as EUR")
        String currency) {

    static final String DECIMAL = "[0-9]{1,15}(\\.[0-9]{1,4})?";

    private static final Pattern LEGAL_AMOUNT = Pattern.compile(DECIMAL);

    /** How that money is written. */
    public static MoneyText of(Money money) {
        return new MoneyText(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    /** @throws IllegalArgumentException if this is not money; the message says what would be */
    public Money toMoney() {
        if (!LEGAL_AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("its amount must be a decimal such as 12.34");
        }
        return new Money(new BigDecimal(amount), toCurrency());
    }

    private Currency toCurrency() {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its currency must be an ISO 4217 code such as EUR", e);
        }
    }
}
