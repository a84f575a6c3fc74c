package dev.dovetail.ftgo.delivery;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {

    @Test
    void isWithinALimitOfItsOwnCurrencyOnly() {
        assertThat(Money.of("5.00", "EUR").isWithin(Money.of("5", "EUR"))).isTrue();
        assertThat(Money.of("5.01", "EUR").isWithin(Money.of("5.00", "EUR"))).isFalse();
        assertThat(Money.of("1.00", "USD").isWithin(Money.of("5.00", "EUR"))).isFalse();
    }

    @Test
    void isRoundedDownWhenMultiplied() {
        assertThat(Money.of("0.33", "EUR").times(new BigDecimal("1.5"))).isEqualTo(Money.of("0.49", "EUR"));
    }

    @Test
    void isNeitherNegativeNorFinerThanItsCurrency() {
        assertThatThrownBy(() -> Money.of("-1", "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1.001", "EUR")).isInstanceOf(ArithmeticException.class);
    }
}
