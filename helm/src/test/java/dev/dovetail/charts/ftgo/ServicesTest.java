package dev.dovetail.charts.ftgo;

import java.util.List;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import dev.dovetail.charts.Rendered;

import static org.assertj.core.api.Assertions.assertThat;

class ServicesTest {

    static final Iterable<String> SERVICES = Ftgo.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void a_service_is_found_under_its_own_name_at_port_8080(String name) {
        var rendered = Ftgo.render();

        var service = rendered.named(Service.class, name);
        var deployment = rendered.named(Deployment.class, name);

        assertThat(service.getSpec().getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getPort()).isEqualTo(8080);
            assertThat(port.getTargetPort().getStrVal()).isEqualTo("http");
        });
        assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(service.getSpec().getSelector())
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        assertThat(Ftgo.container(rendered, name).getPorts())
                .anySatisfy(port -> assertThat(port.getContainerPort()).isEqualTo(8080));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void a_service_has_a_database_of_its_own_and_its_login_from_a_secret(String name) {
        var rendered = Ftgo.render();

        var container = Ftgo.container(rendered, name);

        assertThat(rendered.named(ConfigMap.class, name).getData())
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://postgres:5432/ftgo_" + name.replace('-', '_'));
        assertThat(Ftgo.secretOf(container, "QUARKUS_DATASOURCE_USERNAME")).isEqualTo("ftgo-" + name + "-db/username");
        assertThat(Ftgo.secretOf(container, "QUARKUS_DATASOURCE_PASSWORD")).isEqualTo("ftgo-" + name + "-db/password");
        assertThat(Ftgo.secretOf(container, "QUARKUS_FLYWAY_PLACEHOLDERS_RELAY_ROLE"))
                .isEqualTo("ftgo-" + name + "-relay-db/username");
    }

    @Test
    void the_gateway_has_no_database_and_no_broker_and_knows_where_the_services_are() {
        var rendered = Ftgo.render("""
                global:
                  postgres: {tls: {mode: verify-full, existingSecret: ca}}
                  kafka: {sasl: {mechanism: PLAIN, existingSecret: kafka}}
                """);

        var gateway = Ftgo.container(rendered, Ftgo.GATEWAY);
        assertThat(gateway.getEnv()).isEmpty();
        assertThat(gateway.getVolumeMounts())
                .extracting(mount -> mount.getName())
                .containsExactly("tmp");
        assertThat(rendered.named(ConfigMap.class, Ftgo.GATEWAY).getData())
                .containsEntry("FTGO_GATEWAY_SERVICES_ORDER_URL", "http://order:8080")
                .containsEntry("QUARKUS_GRPC_CLIENTS_RESTAURANT_HOST", "restaurant-grpc")
                .doesNotContainKey("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void a_new_service_is_one_more_entry() {
        var rendered = Ftgo.render("""
                services:
                  loyalty:
                    outbox: false
                """);

        assertThat(rendered.objects())
                .filteredOn(object -> object.getMetadata().getName().equals("loyalty"))
                .extracting(HasMetadata::getKind)
                .containsExactlyInAnyOrder("Deployment", "Service", "ConfigMap");
        assertThat(Ftgo.container(rendered, "loyalty").getImage()).isEqualTo("ftgo/loyalty:0.1.0-SNAPSHOT");
    }

    @Test
    void the_fleets_of_couriers_are_one_program_that_is_told_which_it_is() {
        var rendered = Ftgo.render("image: {tag: \"7\"}");

        assertThat(List.of("bikes", "cars")).allSatisfy(fleet -> {
            var name = "courier-" + fleet;
            assertThat(Ftgo.container(rendered, name).getImage()).isEqualTo("ftgo/courier:7");
            assertThat(rendered.named(ConfigMap.class, name).getData()).containsEntry("FTGO_COURIER_FLEET", fleet);
        });
    }

    @Test
    void an_entry_of_a_service_wins_over_the_defaults_and_leaves_the_others_alone() {
        var rendered = Ftgo.render("""
                serviceDefaults:
                  replicas: 2
                services:
                  kitchen:
                    replicas: 3
                    resources: {limits: {memory: 1Gi}}
                    database:
                      {host: db.example.com, port: 6432, name: cooks, existingSecret: cooks, usernameKey: u,
                       passwordKey: p, relayRole: reader}
                """);

        var kitchen = Ftgo.container(rendered, "kitchen");
        assertThat(rendered.named(Deployment.class, "kitchen").getSpec().getReplicas())
                .isEqualTo(3);
        assertThat(rendered.named(Deployment.class, "order").getSpec().getReplicas())
                .isEqualTo(2);
        assertThat(kitchen.getResources().getLimits().get("memory")).hasToString("1Gi");
        assertThat(kitchen.getResources().getRequests()).containsKey("cpu");
        assertThat(Ftgo.container(rendered, "order").getResources().getLimits().get("memory"))
                .hasToString("512Mi");
        assertThat(rendered.named(ConfigMap.class, "kitchen").getData())
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db.example.com:6432/cooks");
        assertThat(Ftgo.secretOf(kitchen, "QUARKUS_DATASOURCE_USERNAME")).isEqualTo("cooks/u");
        assertThat(Ftgo.secretOf(kitchen, "QUARKUS_DATASOURCE_PASSWORD")).isEqualTo("cooks/p");
        assertThat(Ftgo.variable(kitchen, "QUARKUS_FLYWAY_PLACEHOLDERS_RELAY_ROLE")
                        .getValue())
                .isEqualTo("reader");
    }

    @Test
    void configuration_goes_into_a_config_map_and_a_change_of_it_replaces_the_pods_of_that_service() {
        var before = Ftgo.render();
        var after = Ftgo.render("services: {order: {config: {FTGO_ORDER_IDEMPOTENCY_KEEP_FOR: 48h}}}");

        assertThat(after.named(ConfigMap.class, "order").getData())
                .containsEntry("FTGO_ORDER_IDEMPOTENCY_KEEP_FOR", "48h");
        assertThat(template(after, "order")).isNotEqualTo(template(before, "order"));
        assertThat(template(after, "kitchen")).isEqualTo(template(before, "kitchen"));
    }

    @Test
    void an_image_is_composed_or_given_as_a_whole() {
        var rendered = Ftgo.render("""
                image: {registry: registry.example.com/, repository: shop/ftgo, tag: "7"}
                services: {order: {image: "localhost:5000/ftgo_order:dirty"}}
                """);

        assertThat(Ftgo.container(rendered, "kitchen").getImage())
                .isEqualTo("registry.example.com/shop/ftgo/kitchen:7");
        assertThat(Ftgo.container(rendered, "order").getImage()).isEqualTo("localhost:5000/ftgo_order:dirty");
    }

    @Test
    void a_prefix_makes_room_for_a_second_release() {
        var rendered = Ftgo.render("namePrefix: blue-");

        assertThat(rendered.all(Service.class))
                .extracting(service -> service.getMetadata().getName())
                .contains("blue-order", "blue-kitchen")
                .doesNotContain("order");
        assertThat(rendered.named(ConfigMap.class, "blue-api-gateway").getData())
                .containsEntry("FTGO_GATEWAY_SERVICES_ORDER_URL", "http://blue-order:8080")
                .containsEntry("QUARKUS_GRPC_CLIENTS_RESTAURANT_HOST", "blue-restaurant-grpc");
    }

    private static Object template(Rendered rendered, String service) {
        return rendered.named(Deployment.class, service).getSpec().getTemplate();
    }
}
