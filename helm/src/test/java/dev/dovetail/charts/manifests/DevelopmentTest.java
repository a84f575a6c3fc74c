package dev.dovetail.charts.manifests;

import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Chart;
import dev.dovetail.charts.Rendered;

import static org.assertj.core.api.Assertions.assertThat;

class DevelopmentTest {

    private static final Rendered DEVELOPMENT = Rendered.of(Yaml.text("dev/postgres.yaml") + "\n---\n"
            + Yaml.text("dev/kafka.yaml") + "\n---\n" + Yaml.text("dev/secrets.yaml"));
    private static final List<String> SERVICES = List.of(
            "accounting", "consumer", "courier-bikes", "courier-cars", "delivery", "kitchen", "order", "restaurant");

    @Test
    void postgres_and_kafka_are_where_the_chart_looks_for_them() {
        assertThat(port("postgres")).isEqualTo(5432);
        assertThat(port("kafka")).isEqualTo(9092);
        assertThat(Chart.named("ftgo").render().text())
                .contains("jdbc:postgresql://postgres:5432/")
                .contains("kafka:9092");
    }

    @Test
    void every_secret_that_the_chart_reads_is_there_with_its_user_and_the_script_makes_that_role() {
        var script = Yaml.text("dev/postgres/databases.sh");

        assertThat(script)
                .contains(
                        "for service in order consumer restaurant kitchen accounting delivery courier_bikes courier_cars;");
        assertThat(SERVICES).allSatisfy(service -> {
            var role = "ftgo_" + service.replace('-', '_');
            assertThat(secret("ftgo-" + service + "-db"))
                    .containsEntry("username", role)
                    .containsEntry("password", "development");
            assertThat(secret("ftgo-" + service + "-relay-db"))
                    .containsEntry("username", role + "_relay")
                    .containsEntry("password", "development");
        });
        assertThat(script).contains("login replication password 'development'");
    }

    @Test
    void both_fit_the_restricted_pod_security_standard() {
        assertThat(DEVELOPMENT.all(StatefulSet.class)).hasSize(2).allSatisfy(set -> {
            var pod = set.getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
            });
        });
    }

    @Test
    void kafka_creates_no_topic_by_itself() {
        var kafka = DEVELOPMENT.named(StatefulSet.class, "kafka");

        assertThat(kafka.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getEnv())
                .anySatisfy(variable -> {
                    assertThat(variable.getName()).isEqualTo("KAFKA_AUTO_CREATE_TOPICS_ENABLE");
                    assertThat(variable.getValue()).isEqualTo("false");
                });
    }

    private static int port(String service) {
        return DEVELOPMENT
                .named(Service.class, service)
                .getSpec()
                .getPorts()
                .getFirst()
                .getPort();
    }

    private static Map<String, String> secret(String name) {
        return DEVELOPMENT.named(Secret.class, name).getStringData();
    }
}
