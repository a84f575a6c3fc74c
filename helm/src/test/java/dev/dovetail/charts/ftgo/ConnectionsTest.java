package dev.dovetail.charts.ftgo;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How services reach a Kafka and a Postgres that are not those for development. */
class ConnectionsTest {

    @Test
    void plain_kafka_needs_its_address_only() {
        var order = Ftgo.container(Ftgo.render("global: {kafka: {bootstrapServers: 'a:1,b:2'}}"), "order");

        assertThat(Ftgo.variable(order, "KAFKA_BOOTSTRAP_SERVERS").getValue()).isEqualTo("a:1,b:2");
        assertThat(order.getEnv())
                .extracting(EnvVar::getName)
                .filteredOn(name -> name.startsWith("KAFKA_"))
                .hasSize(1);
    }

    @Test
    void tls_and_scram_come_from_existing_secrets() {
        var order = Ftgo.container(Ftgo.render("""
                global:
                  kafka:
                    tls: {enabled: true, truststore: {existingSecret: authority, key: root.pem}}
                    sasl: {mechanism: SCRAM-SHA-512, existingSecret: login, usernameKey: u, passwordKey: p}
                """), "order");

        assertThat(Ftgo.variable(order, "KAFKA_SECURITY_PROTOCOL").getValue()).isEqualTo("SASL_SSL");
        assertThat(Ftgo.variable(order, "KAFKA_SSL_TRUSTSTORE_TYPE").getValue()).isEqualTo("PEM");
        assertThat(Ftgo.secretOf(order, "KAFKA_SSL_TRUSTSTORE_CERTIFICATES")).isEqualTo("authority/root.pem");
        assertThat(Ftgo.secretOf(order, "SASL_USERNAME")).isEqualTo("login/u");
        assertThat(Ftgo.secretOf(order, "SASL_PASSWORD")).isEqualTo("login/p");
        assertThat(Ftgo.variable(order, "KAFKA_SASL_JAAS_CONFIG").getValue())
                .isEqualTo("org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"$(SASL_USERNAME)\" password=\"$(SASL_PASSWORD)\";");
    }

    @Test
    void a_variable_that_another_refers_to_stands_before_it() {
        var names = Ftgo.container(
                        Ftgo.render("global: {kafka: {sasl: {mechanism: PLAIN, existingSecret: login}}}"), "order")
                .getEnv()
                .stream()
                .map(EnvVar::getName)
                .toList();

        assertThat(names).containsSubsequence("SASL_USERNAME", "SASL_PASSWORD", "KAFKA_SASL_JAAS_CONFIG");
    }

    @Test
    void a_whole_jaas_configuration_may_be_in_the_secret() {
        var order = Ftgo.container(Ftgo.render("""
                global:
                  kafka:
                    sasl: {mechanism: SCRAM-SHA-512, existingSecret: login, jaasConfigKey: sasl.jaas.config}
                """), "order");

        assertThat(Ftgo.variable(order, "KAFKA_SECURITY_PROTOCOL").getValue()).isEqualTo("SASL_PLAINTEXT");
        assertThat(Ftgo.secretOf(order, "KAFKA_SASL_JAAS_CONFIG")).isEqualTo("login/sasl.jaas.config");
    }

    @Test
    void a_client_certificate_comes_from_an_existing_secret() {
        var order = Ftgo.container(
                Ftgo.render("global: {kafka: {tls: {enabled: true, keystore: {existingSecret: me}}}}"), "order");

        assertThat(Ftgo.variable(order, "KAFKA_SECURITY_PROTOCOL").getValue()).isEqualTo("SSL");
        assertThat(Ftgo.secretOf(order, "KAFKA_SSL_KEYSTORE_KEY")).isEqualTo("me/tls.key");
        assertThat(Ftgo.secretOf(order, "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN")).isEqualTo("me/tls.crt");
    }

    @Test
    void postgres_is_checked_against_the_authority_of_a_secret() {
        var rendered = Ftgo.render("""
                global:
                  postgres: {host: db, port: 6432, tls: {mode: verify-full, existingSecret: authority, caKey: root.pem}}
                """);

        assertThat(rendered.named(ConfigMap.class, "order").getData())
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://db:6432/ftgo_order?sslmode=verify-full&sslrootcert=/etc/ftgo/postgres/ca.crt");
        var pod = rendered.named(Deployment.class, "order")
                .getSpec()
                .getTemplate()
                .getSpec();
        assertThat(pod.getContainers().getFirst().getVolumeMounts())
                .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/etc/ftgo/postgres"));
        assertThat(pod.getVolumes()).anySatisfy(volume -> {
            assertThat(volume.getName()).isEqualTo("postgres-ca");
            assertThat(volume.getSecret().getSecretName()).isEqualTo("authority");
            assertThat(volume.getSecret().getItems()).singleElement().satisfies(item -> {
                assertThat(item.getKey()).isEqualTo("root.pem");
                assertThat(item.getPath()).isEqualTo("ca.crt");
            });
        });
    }
}
