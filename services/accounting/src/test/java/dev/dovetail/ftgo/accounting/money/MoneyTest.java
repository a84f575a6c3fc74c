package dev.dovetail.ftgo.accounting.money;

import java.math.BigDecimal;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTest {

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        assertThat(euros("12.3")).isEqualTo(euros("12.30")).isEqualTo(euros("12.3000"));
        assertThat(euros("12.30")).hasToString("12.30 EUR");
    }

    @Test
    void addsAndSubtractsExactly() {
        Money sum = euros("0.10").plus(euros("0.20"));

        assertThat(sum).isEqualTo(euros("0.30"));
        assertThat(sum.minus(euros("0.30"))).isEqualTo(euros("0"));
    }

    @ParameterizedTest
    @CsvSource({"100.01, 100.00, true", "100.00, 100.00, false", "99.99, 100.00, false"})
    void compares(String amount, String limit, boolean exceeds) {
        assertThat(euros(amount).exceeds(euros(limit))).isEqualTo(exceeds);
    }

    @Test
    void currenciesDoNotMix() {
        Money dollars = money("1", "USD");

        assertThatIllegalArgumentException().isThrownBy(() -> euros("1").plus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> euros("1").minus(dollars));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros("1").exceeds(dollars))
                .withMessage("EUR and USD do not mix");
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, EUR, EUR has 2 decimals",
        "0.5, JPY, JPY has 0 decimals",
        "-0.01, EUR, must not be negative",
        "1, XXX, nothing is paid in XXX"
    })
    void isRefused(String amount, String currency, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money(amount, currency))
                .withMessage(reason);
    }

    @Test
    void doesNotBecomeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> euros("1").minus(euros("1.01")));
    }

    private static Money euros(String amount) {
        return money(amount, "EUR");
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
