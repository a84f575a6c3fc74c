package dev.dovetail.bench.statistics;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DistributionTest {

    @ParameterizedTest
    @CsvSource({"50, 500", "99, 990", "99.9, 999", "100, 1000", "0.01, 1"})
    void percentile_isTheSampleOfThatRank_whateverTheOrderOfSamples(double percent, double millis) {
        var samples = IntStream.rangeClosed(1, 1000)
                .map(i -> 1001 - i)
                .mapToObj(Duration::ofMillis)
                .toList();

        assertThat(Distribution.of(samples).percentileMillis(percent)).isEqualTo(millis);
    }

    @Test
    void percentile_ofFewSamples_isOneOfThem() {
        var samples = Distribution.of(List.of(Duration.ofMillis(3), Duration.ofMillis(1)));

        assertThat(samples.percentileMillis(50)).isEqualTo(1);
        assertThat(samples.percentileMillis(51)).isEqualTo(3);
        assertThat(samples.percentileMillis(99)).isEqualTo(3);
    }

    @Test
    void percentile_ofNoSamples_isNoNumber() {
        assertThat(Distribution.of(List.of()).percentileMillis(50)).isNaN();
    }

    @Test
    void percentile_outOfRange_isRefused() {
        var none = Distribution.of(List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> none.percentileMillis(0));
        assertThatIllegalArgumentException().isThrownBy(() -> none.percentileMillis(100.1));
    }

    @Test
    void median_isTheMiddle() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
        assertThat(Median.of(List.of())).isNaN();
    }
}
