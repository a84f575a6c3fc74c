package dev.dovetail.ftgo.consumer;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MoneyTest {

    @Test
    void equal_amounts_are_equal_values() {
        assertThat(Money.of(new BigDecimal("12.5"), "EUR")).isEqualTo(Money.of(new BigDecimal("12.500"), "EUR"));
    }

    @ParameterizedTest(name = "{0} {1} is written {2}")
    @CsvSource({"12.5, EUR, 12.50", "7, EUR, 7.00", "700, JPY, 700", "1.2345, CLF, 1.2345", "1E+3, EUR, 1000.00"})
    void an_amount_has_the_decimals_of_its_currency(BigDecimal amount, String currency, String written) {
        assertThat(Money.of(amount, currency).amount()).hasToString(written);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "1.234, EUR, /amount, EUR amounts have at most 2 decimals",
        "0.5, JPY, /amount, JPY amounts have at most 0 decimals",
        "1000000000, EUR, /amount, 'must be below 1,000,000,000'",
        "1E+2147483647, EUR, /amount, 'must be below 1,000,000,000'",
        "1E-2147483647, EUR, /amount, EUR amounts have at most 2 decimals",
        "1, EURO, /currency, there is no currency 'EURO'",
        "1, XAU, /currency, nothing is paid in XAU"
    })
    void what_cannot_be_paid_is_refused(BigDecimal amount, String currency, String path, String reason) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> Money.of(amount, currency));

        assertThat(refused.faults()).containsExactly(new Invalid.Fault(path, reason.replace("\"", "'")));
    }

    @Test
    void zero_is_not_positive_however_it_is_written() {
        assertThat(Money.of(new BigDecimal("0E-2147483647"), "EUR").isPositive())
                .isFalse();
    }
}
