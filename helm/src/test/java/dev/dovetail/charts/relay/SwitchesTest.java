package dev.dovetail.charts.relay;

import java.util.ArrayList;
import java.util.List;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.charts.Rendered;

import static org.assertj.core.api.Assertions.assertThat;

class SwitchesTest {

    @Test
    void by_default_there_is_what_every_cluster_can_hold() {
        assertThat(kinds(Relay.render()))
                .containsExactlyInAnyOrder(
                        "ConfigMap",
                        "Deployment",
                        "PodDisruptionBudget",
                        "Role",
                        "RoleBinding",
                        "Service",
                        "ServiceAccount");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serviceMonitor: {enabled: true}   | ServiceMonitor
            podMonitor: {enabled: true}       | PodMonitor
            prometheusRule: {enabled: true}   | PrometheusRule
            grafanaDashboard: {enabled: true} | ConfigMap
            networkPolicy: {enabled: true}    | NetworkPolicy
            """)
    void a_switch_adds_one_object(String on, String kind) {
        var before = kinds(Relay.render());
        var after = new ArrayList<>(kinds(Relay.render(on)));

        before.forEach(after::remove);

        assertThat(after).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            podDisruptionBudget: {enabled: false} | PodDisruptionBudget
            replicas: 1                           | PodDisruptionBudget
            rbac: {create: false}                 | Role,RoleBinding
            leases: {enabled: false}              | Role,RoleBinding
            serviceAccount: {create: false, name: mine} | ServiceAccount
            """)
    void a_switch_removes_objects(String off, String gone) {
        var before = new ArrayList<>(kinds(Relay.render()));

        kinds(Relay.render(off)).forEach(before::remove);

        assertThat(before).containsExactlyInAnyOrder(gone.split(","));
    }

    @Test
    void one_pod_at_a_time_may_be_evicted_unless_something_else_is_said() {
        assertThat(budget().getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(budget().getSpec().getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
        var own = budget("podDisruptionBudget: {minAvailable: 1}").getSpec();
        assertThat(own.getMinAvailable().getIntVal()).isEqualTo(1);
        assertThat(own.getMaxUnavailable()).isNull();
        assertThat(budget("podDisruptionBudget: {maxUnavailable: 50%}")
                        .getSpec()
                        .getMaxUnavailable()
                        .getStrVal())
                .isEqualTo("50%");
    }

    @Test
    void the_network_policy_opens_the_ports_that_are_used() {
        var policy = Relay.chart()
                .render(Relay.EVERYTHING, "networkPolicy: {kafkaPorts: []}")
                .only(NetworkPolicy.class)
                .getSpec();

        assertThat(policy.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getEgress())
                .flatExtracting(rule -> rule.getPorts())
                .extracting(port -> port.getPort().getValue())
                .contains(53, 6432, 5432, 9093, 9094, 443, 6443, 8888);
        assertThat(policy.getIngress()
                        .getFirst()
                        .getPorts()
                        .getFirst()
                        .getPort()
                        .getStrVal())
                .isEqualTo("http");
    }

    @Test
    void the_dashboard_is_found_by_grafanas_sidecar() {
        var rendered = Relay.render("grafanaDashboard: {enabled: true}");

        assertThat(rendered.named(ConfigMap.class, "test-dovetail-relay-dashboard")
                        .getMetadata()
                        .getLabels())
                .containsEntry("grafana_dashboard", "1");
    }

    private static PodDisruptionBudget budget(String... values) {
        return Relay.render(values).only(PodDisruptionBudget.class);
    }

    private static List<String> kinds(Rendered rendered) {
        return rendered.objects().stream().map(HasMetadata::getKind).toList();
    }
}
