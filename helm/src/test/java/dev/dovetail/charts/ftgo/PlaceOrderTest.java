package dev.dovetail.charts.ftgo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The pod of {@code helm test}. */
class PlaceOrderTest {

    @Test
    void it_knows_every_service_it_asks_by_name() {
        var pod = Ftgo.chart().renderWithTests("namePrefix: blue-").only(Pod.class);

        assertThat(pod.getSpec().getContainers().getFirst().getEnv())
                .extracting(EnvVar::getValue)
                .containsAll(List.of(
                        "blue-order:8080",
                        "blue-consumer:8080",
                        "blue-restaurant:8080",
                        "blue-kitchen:8080",
                        "blue-accounting:8080"));
    }

    @Test
    void its_script_uses_no_variable_that_it_is_not_given() {
        var rendered = Ftgo.chart().renderWithTests("");
        var given = rendered.only(Pod.class).getSpec().getContainers().getFirst().getEnv().stream()
                .map(EnvVar::getName)
                .toList();

        var script =
                rendered.named(ConfigMap.class, "test-place-order").getData().get("place-order.sh");

        // Its own variables are in lower case.
        assertThat(script).containsPattern("\\$ORDER\\b");
        assertThat(script.lines().filter(line -> !line.startsWith("#")))
                .flatExtracting(line -> Pattern.compile("\\$\\{?([A-Z][A-Z_]+)")
                        .matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .isSubsetOf(Stream.concat(given.stream(), Stream.of("SECONDS", "BASH_REMATCH"))
                        .toList());
    }

    @Test
    void it_is_kept_after_success_so_that_its_log_can_be_read() {
        var pod = Ftgo.chart().renderWithTests("").only(Pod.class);

        assertThat(pod.getMetadata().getAnnotations())
                .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation");
    }
}
