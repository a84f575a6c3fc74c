package dev.dovetail.charts.ftgo;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PodsTest {

    @Test
    void every_pod_fits_the_restricted_pod_security_standard() {
        var pods = Ftgo.pods(Ftgo.chart().renderWithTests(""));

        // The services, the gateway, the relay, the Job of the topics, the test.
        assertThat(pods).hasSize(Ftgo.SERVICES.size() + 4).allSatisfy(pod -> {
            var security = pod.getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isEqualTo(1001);
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).allSatisfy(container -> {
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
    void no_pod_is_told_of_services_by_variables() {
        assertThat(Ftgo.pods(Ftgo.chart().renderWithTests("")))
                .allSatisfy(pod -> assertThat(pod.getEnableServiceLinks()).isFalse());
    }

    @Test
    void services_do_not_get_a_token_for_kubernetes() {
        var rendered = Ftgo.chart().renderWithTests("relay: {enabled: false}");

        assertThat(Ftgo.pods(rendered)).hasSize(Ftgo.SERVICES.size() + 3).allSatisfy(pod -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getServiceAccountName()).isEqualTo("test-services");
        });
    }

    @Test
    void every_container_says_what_it_needs_and_how_much_memory_it_may_use() {
        assertThat(Ftgo.pods(Ftgo.render())).flatMap(pod -> pod.getContainers()).allSatisfy(container -> {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        });
    }

    @Test
    void a_service_is_asked_at_its_health_endpoints() {
        var container = Ftgo.container(Ftgo.render(), "order");

        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
        assertThat(container.getStartupProbe().getPeriodSeconds()
                        * container.getStartupProbe().getFailureThreshold())
                .as("seconds to migrate and start")
                .isGreaterThanOrEqualTo(120);
    }

    @Test
    void pods_are_replaced_one_by_one_and_spread() {
        var rendered = Ftgo.render("relay: {enabled: false}");

        assertThat(rendered.all(Deployment.class))
                .hasSize(Ftgo.SERVICES.size() + 1)
                .allSatisfy(deployment -> {
                    var update = deployment.getSpec().getStrategy().getRollingUpdate();
                    assertThat(update.getMaxSurge().getIntVal()).isEqualTo(1);
                    assertThat(update.getMaxUnavailable().getIntVal()).isZero();
                    assertThat(deployment.getSpec().getMinReadySeconds())
                            .as("seconds that an old and a new pod share the requests")
                            .isPositive();
                    var pod = deployment.getSpec().getTemplate();
                    assertThat(pod.getSpec().getTopologySpreadConstraints())
                            .extracting(constraint -> constraint.getTopologyKey())
                            .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
                    assertThat(pod.getSpec().getTopologySpreadConstraints())
                            .allSatisfy(constraint -> assertThat(
                                            pod.getMetadata().getLabels())
                                    .containsAllEntriesOf(
                                            constraint.getLabelSelector().getMatchLabels()));
                });
    }

    @Test
    void names_fit_into_63_characters_however_long_the_release_is_named() {
        // A lease is named after the release and its source; where both are long the chart asks for a prefix.
        var rendered = Ftgo.chart().renderAs("r".repeat(53), "relay: {leases: {prefix: ftgo}}");

        assertThat(rendered.objects())
                .extracting(HasMetadata::getMetadata)
                .allSatisfy(metadata -> assertThat(metadata.getName()).hasSizeLessThanOrEqualTo(63));
        assertThat(rendered.objects())
                .flatExtracting(object -> object.getMetadata().getLabels().values())
                .allSatisfy(label -> assertThat(label.toString()).hasSizeLessThanOrEqualTo(63));
    }

    @Test
    void every_object_carries_the_recommended_labels() {
        assertThat(Ftgo.render().objects())
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/instance", "test")
                        .containsEntry("app.kubernetes.io/managed-by", "Helm")
                        .containsKeys("app.kubernetes.io/version", "helm.sh/chart"));
    }
}
