package dev.dovetail.charts.ftgo;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LintTest {

    @Test
    void the_chart_passes_strict_lint() {
        assertThat(Ftgo.chart().lint()).isEmpty();
    }
}
