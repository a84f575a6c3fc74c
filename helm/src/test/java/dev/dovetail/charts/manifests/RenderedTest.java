package dev.dovetail.charts.manifests;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Chart;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code k8s/rendered} is what the chart renders. */
class RenderedTest {

    private static final String HEAD = """
            # What helm/ftgo renders with its default values, as release ftgo in namespace ftgo, without the pods of helm test.
            # Not edited by hand: ./mvnw test -pl helm -am -Dtest=RenderedTest -Dsurefire.failIfNoSpecifiedTests=false -Dcharts.write=true
            """;

    @Test
    void the_default_rendering_is_the_one_in_the_repository() throws IOException {
        var file = Yaml.K8S.resolve("rendered/ftgo.yaml");
        var rendered = HEAD + Chart.named("ftgo").renderAs("ftgo", "ftgo", "").text();
        if (Boolean.getBoolean("charts.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, rendered);
        }

        assertThat(rendered)
                .as("k8s/rendered/ftgo.yaml is older than the chart; to write it: -Dcharts.write=true")
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "nothing");
    }
}
