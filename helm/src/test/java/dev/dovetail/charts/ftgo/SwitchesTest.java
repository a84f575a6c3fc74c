package dev.dovetail.charts.ftgo;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Rendered;

import static org.assertj.core.api.Assertions.assertThat;

class SwitchesTest {

    @Test
    void nothing_of_the_switches_is_there_by_default() {
        var rendered = Ftgo.render("relay: {enabled: false}");

        assertThat(rendered.all(PodDisruptionBudget.class)).isEmpty();
        assertThat(rendered.all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(rendered.all(Ingress.class)).isEmpty();
    }

    @Test
    void with_several_pods_one_may_be_disrupted_at_a_time() {
        var rendered = withoutRelay("services: {kitchen: {replicas: 3}}");

        var budget = rendered.only(PodDisruptionBudget.class);
        assertThat(budget.getMetadata().getName()).isEqualTo("kitchen");
        assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(rendered.named(Deployment.class, "kitchen")
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels())
                .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels());
    }

    @Test
    void an_autoscaled_service_leaves_the_number_of_pods_to_the_autoscaler() {
        var rendered = withoutRelay("""
                services:
                  order:
                    autoscaling: {enabled: true, minReplicas: 2, maxReplicas: 5, targetCPUUtilizationPercentage: 70}
                """);

        assertThat(rendered.named(Deployment.class, "order").getSpec().getReplicas())
                .isNull();
        var autoscaler = rendered.only(HorizontalPodAutoscaler.class).getSpec();
        assertThat(autoscaler.getScaleTargetRef().getName()).isEqualTo("order");
        assertThat(autoscaler.getMinReplicas()).isEqualTo(2);
        assertThat(autoscaler.getMaxReplicas()).isEqualTo(5);
        assertThat(autoscaler.getMetrics().getFirst().getResource().getTarget().getAverageUtilization())
                .isEqualTo(70);
        assertThat(rendered.only(PodDisruptionBudget.class).getMetadata().getName())
                .isEqualTo("order");
    }

    @Test
    void a_dashboard_of_the_gateway_is_for_grafanas_sidecar() throws IOException {
        var dashboard = withoutRelay("grafanaDashboard: {enabled: true}").named(ConfigMap.class, "test-dashboard");

        assertThat(dashboard.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
        assertThat(new ObjectMapper()
                        .readTree(dashboard.getData().get("ftgo-gateway.json"))
                        .path("panels"))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void the_gateways_ingress_leads_to_graphql_and_the_routes() {
        var rendered = withoutRelay("services: {api-gateway: {ingress: {enabled: true}}}");

        assertThat(rendered.only(Ingress.class)
                        .getSpec()
                        .getRules()
                        .getFirst()
                        .getHttp()
                        .getPaths())
                .extracting(path -> path.getPath())
                .containsExactly("/graphql", "/v1", "/v2");
    }

    @Test
    void an_ingress_leads_to_the_api_and_not_to_health_and_metrics() {
        var rendered = withoutRelay("""
                services:
                  order:
                    ingress: {enabled: true, className: nginx, host: orders.example.com, tlsSecret: orders-tls}
                """);

        var ingress = rendered.only(Ingress.class).getSpec();
        assertThat(ingress.getIngressClassName()).isEqualTo("nginx");
        assertThat(ingress.getTls().getFirst().getSecretName()).isEqualTo("orders-tls");
        var rule = ingress.getRules().getFirst();
        assertThat(rule.getHost()).isEqualTo("orders.example.com");
        assertThat(rule.getHttp().getPaths()).singleElement().satisfies(path -> {
            assertThat(path.getPath()).isEqualTo("/v1");
            assertThat(path.getBackend().getService().getName()).isEqualTo("order");
        });
    }

    @Test
    void the_services_account_may_be_somebody_elses() {
        var rendered = withoutRelay("serviceAccount: {create: false, name: theirs}");

        assertThat(rendered.all(ServiceAccount.class)).isEmpty();
        assertThat(Ftgo.pods(rendered))
                .allSatisfy(pod -> assertThat(pod.getServiceAccountName()).isEqualTo("theirs"));
    }

    @Test
    void without_the_relay_nothing_of_it_is_installed_and_no_role_is_let_into_the_outbox() {
        var rendered = Ftgo.render("relay: {enabled: false}");

        assertThat(rendered.all(Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsAll(Ftgo.SERVICES)
                .contains(Ftgo.GATEWAY)
                .hasSize(Ftgo.SERVICES.size() + 1);
        assertThat(Ftgo.container(rendered, "order").getEnv())
                .extracting(variable -> variable.getName())
                .doesNotContain("QUARKUS_FLYWAY_PLACEHOLDERS_RELAY_ROLE");
    }

    private static Rendered withoutRelay(String values) {
        return Ftgo.render("relay: {enabled: false}\n" + values);
    }
}
