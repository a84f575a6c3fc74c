package dev.dovetail.ftgo.accounting.money.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource({
        "12.34, EUR, 12.34",
        "12, EUR, 12.00",
        "012.3, EUR, 12.30",
        "12.3400, EUR, 12.34",
        "4500, JPY, 4500",
        "0.001, KWD, 0.001",
        "999999999999999.99, EUR, 999999999999999.99"
    })
    void isReadAndWrittenExactly(String amount, String currency, String written) {
        var money = new MoneyText(amount, currency).toMoney();

        assertThat(MoneyText.of(money)).isEqualTo(new MoneyText(written, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "1E+9, EUR",
        "-1, EUR",
        "+1, EUR",
        "'1,5', EUR",
        "1., EUR",
        ".5, EUR",
        "'', EUR",
        "NaN, EUR",
        "0x1, EUR",
        "1.23456, EUR",
        "1000000000000000, EUR",
        "1.005, EUR",
        "1, EURO",
        "1, eur",
        "1, ''",
        "1, ABC"
    })
    void whatIsNotMoneyIsRefused(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MoneyText(amount, currency).toMoney());
    }
}
