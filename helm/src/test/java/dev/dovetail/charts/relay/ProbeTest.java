package dev.dovetail.charts.relay;

import java.util.Map;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProbeTest {

    @Test
    void it_is_a_test_whose_log_stays() {
        assertThat(Relay.renderWithTest().only(Pod.class).getMetadata().getAnnotations())
                // In a rendering with tests a hook is none.
                .containsEntry("hook", "test")
                .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation");
    }

    @Test
    void it_sends_a_message_through_the_only_source_when_it_has_a_role_to_do_so() {
        var rendered = Relay.renderWithTest(
                "test: {existingSecret: shop-owner, passwordKey: pass, timeout: 20s, channel: probes}");
        var probe = Relay.probe(rendered);

        assertThat(probe.getArgs()).containsExactly("probe");
        assertThat(probe.getImage()).isEqualTo(Relay.container(rendered).getImage());
        assertThat(Relay.secretOf(probe, "DOVETAIL_PROBE_USERNAME")).isEqualTo("shop-owner/username");
        assertThat(Relay.secretOf(probe, "DOVETAIL_PROBE_PASSWORD")).isEqualTo("shop-owner/pass");
        var service = rendered.only(Service.class);
        assertThat(values(probe))
                .containsEntry("DOVETAIL_PROBE_SOURCE", "orders")
                .containsEntry("DOVETAIL_PROBE_TIMEOUT", "20s")
                .containsEntry("DOVETAIL_PROBE_CHANNEL", "probes")
                .containsEntry(
                        "DOVETAIL_PROBE_RELAY",
                        "http://" + service.getMetadata().getName() + ".shop:"
                                + service.getSpec().getPorts().getFirst().getPort());
    }

    @Test
    void without_a_role_it_only_asks_the_relay() {
        assertThat(values(Relay.probe(Relay.renderWithTest())))
                .containsKey("DOVETAIL_PROBE_RELAY")
                .doesNotContainKeys("DOVETAIL_PROBE_SOURCE");
        assertThat(Relay.probe(Relay.renderWithTest()).getEnv())
                .extracting(EnvVar::getName)
                .doesNotContain("DOVETAIL_PROBE_USERNAME");
    }

    @Test
    void one_of_several_sources_is_chosen() {
        assertThat(values(Relay.probe(Relay.chart().renderWithTests(Relay.EVERYTHING))))
                .containsEntry("DOVETAIL_PROBE_SOURCE", "orders");
    }

    private static Map<String, String> values(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }
}
