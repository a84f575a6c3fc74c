package dev.dovetail.ftgo.order;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {

    @Test
    void isExact() {
        // When / Then
        assertThat(Money.of("0.10", "EUR").times(3)).isEqualTo(Money.of("0.3", "EUR"));
        assertThat(Money.of("12", "JPY").plus(Money.of("3", "JPY"))).hasToString("15 JPY");
    }

    @Test
    void refusesWhatItsCurrencyDoesNotHave() {
        // When / Then
        assertThatThrownBy(() -> Money.of("1.234", "EUR")).isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("-1.00", "EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1.00", "EUR").plus(Money.of("1.00", "USD")));
    }
}
