package dev.dovetail.charts.relay;

import java.util.List;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PodTest {

    @Test
    void every_pod_fits_the_restricted_pod_security_standard() {
        assertThat(Relay.pods(Relay.renderWithTest())).hasSize(2).allSatisfy(pod -> {
            var security = pod.getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isEqualTo(1001);
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).hasSize(1).allSatisfy(container -> {
                var own = container.getSecurityContext();
                assertThat(own.getAllowPrivilegeEscalation()).isFalse();
                assertThat(own.getReadOnlyRootFilesystem()).isTrue();
                assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(container.getVolumeMounts())
                        .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
            });
        });
    }

    @Test
    void no_pod_is_told_of_services_by_variables_which_the_relay_would_read_as_settings() {
        assertThat(Relay.pods(Relay.renderWithTest()))
                .allSatisfy(pod -> assertThat(pod.getEnableServiceLinks()).isFalse());
    }

    @Test
    void it_is_asked_at_its_health_endpoints() {
        var container = Relay.container(Relay.render());

        assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
        assertThat(container.getStartupProbe().getPeriodSeconds()
                        * container.getStartupProbe().getFailureThreshold())
                .as("seconds to start")
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void another_configuration_replaces_the_pods() {
        String before = checksum();
        String after = checksum("sources: {orders: {slot: another}}");

        assertThat(after).isNotEqualTo(before);
        assertThat(checksum("replicas: 5")).isEqualTo(before);
        assertThat(before).hasSize(64);
    }

    @Test
    void two_relays_run_spread_over_nodes_and_zones_and_are_replaced_one_by_one() {
        var deployment = Relay.render().only(Deployment.class);

        assertThat(deployment.getSpec().getReplicas()).isEqualTo(2);
        var update = deployment.getSpec().getStrategy().getRollingUpdate();
        assertThat(update.getMaxUnavailable().getIntVal()).isZero();
        var pod = deployment.getSpec().getTemplate();
        assertThat(pod.getSpec().getTopologySpreadConstraints())
                .extracting(constraint -> constraint.getTopologyKey())
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        assertThat(pod.getSpec().getTopologySpreadConstraints())
                .allSatisfy(constraint -> assertThat(pod.getMetadata().getLabels())
                        .containsAllEntriesOf(constraint.getLabelSelector().getMatchLabels()));
    }

    @Test
    void the_service_finds_the_relay_and_not_its_test() {
        var rendered = Relay.renderWithTest();
        var selector = rendered.only(Service.class).getSpec().getSelector();

        assertThat(Relay.template(rendered).getMetadata().getLabels()).containsAllEntriesOf(selector);
        assertThat(rendered.only(Pod.class).getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .isFalse();
    }

    @Test
    void every_container_says_what_it_needs_and_how_much_memory_it_may_use() {
        assertThat(Relay.pods(Relay.renderWithTest()))
                .flatMap(pod -> pod.getContainers())
                .allSatisfy(container -> {
                    assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                    assertThat(container.getResources().getLimits()).containsKey("memory");
                });
    }

    @Test
    void what_a_cluster_asks_of_pods_can_be_given() {
        var pod = Relay.template(Relay.chart().render(Relay.EVERYTHING));

        assertThat(pod.getMetadata().getLabels()).containsEntry("tier", "messaging");
        assertThat(pod.getMetadata().getAnnotations()).containsEntry("reloader.stakater.com/auto", "true");
        assertThat(pod.getSpec().getNodeSelector()).containsEntry("kubernetes.io/os", "linux");
        assertThat(pod.getSpec().getTolerations()).hasSize(1);
        assertThat(pod.getSpec().getAffinity().getNodeAffinity()).isNotNull();
        assertThat(pod.getSpec().getPriorityClassName()).isEqualTo("high");
        assertThat(pod.getSpec().getImagePullSecrets())
                .extracting(secret -> secret.getName())
                .containsExactly("registry");
        var container = pod.getSpec().getContainers().getFirst();
        assertThat(container.getImage()).isEqualTo("registry.example:5000/shop/relay:1.2.3");
        assertThat(container.getEnv()).extracting(env -> env.getName()).contains("TZ", "JAVA_TOOL_OPTIONS");
        assertThat(container.getVolumeMounts())
                .extracting(mount -> mount.getMountPath())
                .contains("/scratch");
    }

    @Test
    void the_image_is_that_of_the_charts_version_unless_a_tag_or_digest_is_given() {
        assertThat(Relay.container(Relay.render()).getImage()).isEqualTo("dovetail/relay:0.1.0-SNAPSHOT");
        String digest = "sha256:" + "a".repeat(64);
        assertThat(Relay.container(Relay.render("image: {digest: '" + digest + "'}"))
                        .getImage())
                .isEqualTo("dovetail/relay@" + digest);
    }

    @Test
    void names_fit_into_63_characters_however_long_the_release_is_named() {
        var rendered = Relay.chart().renderAs("r".repeat(53), Relay.EVERYTHING);

        assertThat(rendered.objects())
                .extracting(HasMetadata::getMetadata)
                .allSatisfy(metadata -> assertThat(metadata.getName()).hasSizeLessThanOrEqualTo(63));
        assertThat(rendered.objects())
                .flatExtracting(
                        object -> List.copyOf(object.getMetadata().getLabels().values()))
                .allSatisfy(label -> assertThat(label).asString().hasSizeLessThanOrEqualTo(63));
    }

    @Test
    void every_object_carries_the_recommended_labels() {
        assertThat(Relay.chart().render(Relay.EVERYTHING).objects())
                .hasSizeGreaterThan(10)
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/name", "dovetail-relay")
                        .containsEntry("app.kubernetes.io/instance", "test")
                        .containsEntry("app.kubernetes.io/managed-by", "Helm")
                        .containsEntry("app.kubernetes.io/part-of", "dovetail")
                        .containsEntry("team", "sales")
                        .containsKeys("app.kubernetes.io/version", "helm.sh/chart"));
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static String checksum(String... values) {
        return Relay.template(Relay.render(values))
                .getMetadata()
                .getAnnotations()
                .get("checksum/config");
    }
}
