package dev.dovetail.charts.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Repository;

import static org.assertj.core.api.Assertions.assertThat;

class LintTest {

    @Test
    void the_chart_passes_strict_lint() {
        assertThat(Relay.chart().lint()).isEmpty();
    }

    @Test
    void all_values_of_the_examples_render() throws IOException {
        try (var files = Files.list(Repository.path("helm/dovetail-relay/ci"))) {
            assertThat(files.toList())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy((Path file) -> assertThat(
                                    Relay.chart().render(Files.readString(file)).objects())
                            .isNotEmpty());
        }
    }
}
