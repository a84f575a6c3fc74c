package dev.dovetail.ftgo.delivery.position;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PositionTest {

    private static final Instant NOW = Instant.parse("2026-06-01T18:00:00Z");

    @Test
    void growsOlder() {
        Position position = new Position(52, 13, NOW);

        assertThat(position.age(NOW.plusSeconds(7))).isEqualTo(Duration.ofSeconds(7));
        assertThat(position.age(NOW.minusSeconds(7))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN"})
    void isOnEarth(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(latitude, longitude, NOW));
    }
}
