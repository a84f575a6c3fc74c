package dev.dovetail.ftgo.courier.fleet;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.courier.Money;
import dev.dovetail.ftgo.courier.city.Point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FleetTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void asksForTheWay() {
        Fleet fleet = fleet(Map.of());

        assertThat(fleet.fee(3.75, EUR)).isEqualTo(new Money(new BigDecimal("3.38"), EUR));
        assertThat(fleet.reaches(5)).isTrue();
        assertThat(fleet.reaches(5.25)).isFalse();
    }

    @Test
    void timeRunsAsFastAsItIsTold() {
        assertThat(fleet(Map.of("ftgo.courier.time-lapse", "1")).time(5)).isEqualTo(Duration.ofMinutes(20));
        assertThat(fleet(Map.of()).time(5)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void startsAtItsStation() {
        assertThat(fleet(Map.of("ftgo.courier.station", "10625")).station()).isEqualTo(Point.ofPostcode("10625"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fleet                   | boats | one of [bikes]
            time-lapse              | 0.0   | above 0, such as 60
            fleets.bikes.couriers   | 0     | 1 or more
            fleets.bikes.reach      | 0.0   | some km, such as 5
            fleets.bikes.speed      | -1.0  | some km/h, such as 15
            fleets.bikes.base-fee   | -1    | 0 or more, such as 1.50
            fleets.bikes.fee-per-km | -0.1  | 0 or more, such as 0.50
            """)
    void refusesWhatMakesNoSense(String property, String value, String rather) {
        assertThatThrownBy(() -> fleet(Map.of("ftgo.courier." + property, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ftgo.courier." + property + " is " + value + "; it must be " + rather);
    }

    private static Fleet fleet(Map<String, String> different) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "ftgo.courier.fleet", "bikes",
                "ftgo.courier.fleets.bikes.reach", "5",
                "ftgo.courier.fleets.bikes.speed", "15",
                "ftgo.courier.fleets.bikes.base-fee", "1.50",
                "ftgo.courier.fleets.bikes.fee-per-km", "0.50"));
        properties.putAll(different);
        FleetConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FleetConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .build()
                .getConfigMapping(FleetConfig.class);
        return new ConfiguredFleet(config).fleet();
    }
}
