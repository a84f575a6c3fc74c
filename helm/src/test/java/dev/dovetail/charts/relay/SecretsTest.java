package dev.dovetail.charts.relay;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    @Test
    void the_relay_and_its_test_read_the_same_secrets() {
        var rendered = Relay.chart().renderWithTests(Relay.EVERYTHING);

        assertThat(List.of(Relay.container(rendered), Relay.probe(rendered))).allSatisfy(container -> {
            assertThat(Relay.secretOf(container, "RELAY_SOURCE_ORDERS_USERNAME"))
                    .isEqualTo("orders-relay/user");
            assertThat(Relay.secretOf(container, "RELAY_SOURCE_ORDERS_PASSWORD"))
                    .isEqualTo("orders-relay/pass");
            assertThat(Relay.secretOf(container, "RELAY_SOURCE_PAYMENTS_EU_PASSWORD"))
                    .isEqualTo("payments-relay/password");
            assertThat(Relay.secretOf(container, "RELAY_KAFKA_CA")).isEqualTo("kafka-ca/authority.crt");
            assertThat(Relay.secretOf(container, "RELAY_KAFKA_CERTIFICATE")).isEqualTo("relay-certificate/user.crt");
            assertThat(Relay.secretOf(container, "RELAY_KAFKA_KEY")).isEqualTo("relay-certificate/user.key");
            assertThat(Relay.secretOf(container, "RELAY_KAFKA_USERNAME")).isEqualTo("relay-kafka/user");
            assertThat(Relay.secretOf(container, "RELAY_KAFKA_PASSWORD")).isEqualTo("relay-kafka/pass");
        });
    }

    @Test
    void a_whole_login_can_come_from_a_secret() {
        var rendered = Relay.render(
                "kafka: {sasl: {mechanism: OAUTHBEARER, existingSecret: login, jaasConfigKey: sasl.jaas.config}}");

        assertThat(Relay.secretOf(Relay.container(rendered), "RELAY_KAFKA_JAAS_CONFIG"))
                .isEqualTo("login/sasl.jaas.config");
        assertThat(Relay.properties(rendered))
                .contains("\"sasl.jaas.config\"=${RELAY_KAFKA_JAAS_CONFIG}")
                .contains("\"security.protocol\"=SASL_PLAINTEXT");
    }

    @Test
    void certificates_of_databases_are_mounted_where_the_driver_looks() {
        var pod = Relay.template(Relay.chart().render(Relay.EVERYTHING)).getSpec();

        var volume = pod.getVolumes().stream()
                .filter(v -> v.getName().equals("authorities"))
                .findFirst()
                .orElseThrow();
        assertThat(volume.getProjected().getSources()).singleElement().satisfies(source -> {
            assertThat(source.getSecret().getName()).isEqualTo("orders-db-ca");
            assertThat(source.getSecret().getItems().getFirst().getKey()).isEqualTo("tls.crt");
            assertThat(source.getSecret().getItems().getFirst().getPath()).isEqualTo("orders/ca.crt");
        });
        assertThat(pod.getContainers().getFirst().getVolumeMounts())
                .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/etc/dovetail-relay/sources"));
    }

    @Test
    void a_chart_that_depends_on_this_one_says_once_how_kafka_and_postgres_are_reached() {
        var rendered = Relay.chart().render("""
                sources:
                  orders: {database: shop, existingSecret: shop-relay}
                  stock: {host: other, port: 6000, database: stock, existingSecret: stock-relay}
                kafka: {sasl: {existingSecret: own}}
                global:
                  kafka:
                    bootstrapServers: shared:9093
                    tls: {enabled: true, truststore: {existingSecret: shared-ca, key: pem}}
                    sasl: {mechanism: SCRAM-SHA-256, existingSecret: shared, usernameKey: login}
                  postgres: {host: primary, port: 6432, tls: {mode: verify-full, existingSecret: db-ca, caKey: ca.pem}}
                """);

        assertThat(Relay.properties(rendered))
                .contains("kafka.bootstrap-servers=shared:9093")
                .contains("\"security.protocol\"=SASL_SSL")
                .contains("sources.orders.host=primary")
                .contains("sources.orders.port=6432")
                .contains("sources.stock.host=other")
                .contains("sources.stock.port=6000")
                .contains("sources.stock.properties.sslmode=verify-full");
        assertThat(Relay.secretOf(Relay.container(rendered), "RELAY_KAFKA_CA")).isEqualTo("shared-ca/pem");
        assertThat(Relay.secretOf(Relay.container(rendered), "RELAY_KAFKA_USERNAME"))
                .isEqualTo("own/username");
    }
}
