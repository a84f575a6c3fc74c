package dev.dovetail.charts.relay;

import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Chart;

import static org.assertj.core.api.Assertions.assertThat;

class LintTest {

    @Test
    void the_chart_passes_strict_lint() {
        assertThat(Chart.named("dovetail-relay").lint()).isEmpty();
    }
}
