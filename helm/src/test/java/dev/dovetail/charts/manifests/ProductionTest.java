package dev.dovetail.charts.manifests;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Chart;
import dev.dovetail.charts.Rendered;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionTest {

    private static CustomResourceSchemas schemas;
    private static Rendered ftgo;
    private static List<String> services;

    @BeforeAll
    static void renderTheChart() {
        schemas = CustomResourceSchemas.ofCloudNativePgAndStrimzi();
        ftgo = Chart.named("ftgo").render(Yaml.text("production/ftgo-values.yaml"));
        services = ftgo.all(Deployment.class).stream()
                .map(deployment -> deployment.getMetadata().getName())
                .filter(name -> !name.contains("relay") && !name.equals("api-gateway"))
                .toList();
    }

    @Test
    void every_resource_is_as_its_operator_defines_it() {
        assertThat(resources())
                .hasSizeGreaterThan(10)
                .allSatisfy(resource -> assertThat(schemas.faults(resource))
                        .as(resource.path("kind").asText() + " " + Yaml.name(resource))
                        .isEmpty());
    }

    @Test
    void the_topics_of_the_chart_are_as_strimzi_defines_them() {
        var topics = Yaml.parse(ftgo.text()).stream()
                .filter(object -> object.path("kind").asText().equals("KafkaTopic"))
                .toList();

        assertThat(topics)
                .hasSizeGreaterThan(10)
                .allSatisfy(topic -> assertThat(schemas.faults(topic)).isEmpty());
    }

    @Test
    void a_field_that_an_operator_does_not_know_and_a_value_it_does_not_take_are_found() {
        var cluster = (ObjectNode) resource("Cluster", "ftgo").deepCopy();
        ((ObjectNode) cluster.path("spec")).put("instnaces", 3);
        var kafka = (ObjectNode) resource("Kafka", "ftgo").deepCopy();
        ((ObjectNode) kafka.at("/spec/kafka/listeners/0")).put("type", "outernal");

        assertThat(schemas.faults(cluster)).singleElement().asString().contains("instnaces");
        assertThat(schemas.faults(kafka)).isNotEmpty();
    }

    @Test
    void every_service_has_its_database_and_both_its_roles() {
        var roles = resource("Cluster", "ftgo").at("/spec/managed/roles");

        assertThat(services).hasSize(8).allSatisfy(service -> {
            var name = "ftgo_" + service.replace('-', '_');
            var database = resource("Database", "ftgo-" + service).path("spec");
            assertThat(database.path("name").asText()).isEqualTo(name);
            assertThat(database.path("owner").asText()).isEqualTo(name);
            assertThat(roles).anySatisfy(role -> {
                assertThat(role.path("name").asText()).isEqualTo(name);
                assertThat(role.path("replication").asBoolean()).isFalse();
                assertThat(role.at("/passwordSecret/name").asText()).isEqualTo("ftgo-" + service + "-db");
            });
            assertThat(roles).anySatisfy(role -> {
                assertThat(role.path("name").asText()).isEqualTo(name + "_relay");
                assertThat(role.path("replication").asBoolean()).isTrue();
                assertThat(role.at("/passwordSecret/name").asText()).isEqualTo("ftgo-" + service + "-relay-db");
            });
        });
    }

    @Test
    void a_commit_and_the_relays_slots_survive_the_loss_of_an_instance() {
        var spec = resource("Cluster", "ftgo").path("spec");

        assertThat(spec.path("instances").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(spec.at("/postgresql/synchronous/number").asInt()).isPositive();
        assertThat(spec.at("/postgresql/synchronous/dataDurability").asText()).isEqualTo("required");
        assertThat(spec.at("/replicationSlots/highAvailability/synchronizeLogicalDecoding")
                        .asBoolean())
                .isTrue();
        assertThat(spec.at("/postgresql/parameters/sync_replication_slots").asText())
                .isEqualTo("on");
        assertThat(spec.at("/postgresql/parameters/hot_standby_feedback").asText())
                .isEqualTo("on");
        assertThat(spec.at("/postgresql/parameters/wal_level").asText()).isEqualTo("logical");
    }

    @Test
    void services_and_relay_log_in_to_kafka_as_different_users_that_exist() {
        assertThat(secretsOf("order")).contains("ftgo-services").doesNotContain("ftgo-relay");
        assertThat(secretsOf("test-relay")).contains("ftgo-relay").doesNotContain("ftgo-services");
        assertThat(resource("KafkaUser", "ftgo-services")).isNotNull();
        assertThat(resource("KafkaUser", "ftgo-relay")).isNotNull();
    }

    @Test
    void services_and_relay_check_the_servers_certificates() {
        assertThat(ftgo.named(ConfigMap.class, "order").getData().get("QUARKUS_DATASOURCE_JDBC_URL"))
                .startsWith("jdbc:postgresql://ftgo-rw:5432/")
                .contains("sslmode=verify-full");
        assertThat(ftgo.named(ConfigMap.class, "test-relay").getData().get("application.properties"))
                .contains("sources.order.host=ftgo-rw")
                .contains("sources.order.properties.sslmode=verify-full")
                .contains("\"security.protocol\"=SASL_SSL");
    }

    private static List<String> secretsOf(String deployment) {
        return ftgo
                .named(Deployment.class, deployment)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getEnv()
                .stream()
                .flatMap(variable -> Stream.ofNullable(variable.getValueFrom()))
                .map(from -> from.getSecretKeyRef().getName())
                .toList();
    }

    private static List<JsonNode> resources() {
        return Yaml.documents(
                "production/postgres.yaml",
                "production/databases.yaml",
                "production/kafka.yaml",
                "production/kafka-users.yaml");
    }

    private static JsonNode resource(String kind, String name) {
        return resources().stream()
                .filter(resource -> resource.path("kind").asText().equals(kind)
                        && Yaml.name(resource).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }
}
