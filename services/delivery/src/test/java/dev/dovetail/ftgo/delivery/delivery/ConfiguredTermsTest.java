package dev.dovetail.ftgo.delivery.delivery;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfiguredTermsTest {

    @Test
    void hasDefaultsThatMakeSense() {
        Terms terms = terms(Map.of());

        assertThat(terms.rounds()).isEqualTo(3);
        assertThat(terms.feeLimit(3)).hasToString("13.50 EUR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            offer.window      | PT0S  | it must be a time, such as 5s
            addresses.retry   | PT-1S | it must be a time, such as 1s
            pick-up.patience  | PT0S  | it must be a time, such as 15m
            deadlines.every   | PT0.1S | it must be a second or more, such as 1s
            offer.rounds      | 0     | it must be 1 or more
            offer.enough-bids | 0     | it must be 1 or more
            offer.raise       | 0.9   | it must be 1 or more, such as 1.5
            offer.fee         | -1    | it must be an amount of EUR, such as 6.00
            offer.minute      | 0.001 | it must be an amount of EUR, such as 6.00
            offer.currency    | EURO  | it must be an ISO 4217 code, such as EUR
            """)
    void refusesWhatMakesNoSense(String property, String value, String rather) {
        assertThatThrownBy(() -> terms(Map.of("ftgo.delivery." + property, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ftgo.delivery." + property + " is " + value + "; " + rather);
    }

    private static Terms terms(Map<String, String> properties) {
        DeliveryConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DeliveryConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .build()
                .getConfigMapping(DeliveryConfig.class);
        return new ConfiguredTerms(config).terms();
    }
}
