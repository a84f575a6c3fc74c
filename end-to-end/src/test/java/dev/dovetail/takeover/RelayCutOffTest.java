package dev.dovetail.takeover;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.fabric8.kubernetes.api.model.HostAliasBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import dev.dovetail.cluster.Cluster;
import dev.dovetail.cluster.Figures;
import dev.dovetail.cluster.Program;
import dev.dovetail.cluster.inside.Proxy;
import dev.dovetail.takeover.Takeovers.Blow;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The relay reaches all servers through a proxy that can cut one pod off from one of them, because not every cluster
 * enforces a NetworkPolicy, and none ends a connection for it that is there.
 */
@Tag("cluster")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayCutOffTest {

    private static final String API = "kubernetes.default.svc";
    private static final String API_PORT = "8443";
    private static final String POSTGRES_PORT = "5432";
    private static final String KAFKA_PORT = "9092";

    private final Cluster cluster = Cluster.open();
    private Program proxy;
    private NumberedRelay relay;

    @BeforeAll
    void install() {
        proxy = Program.start(
                        cluster,
                        cluster.relay().image(),
                        Proxy.class,
                        API_PORT + "=" + API + ":443",
                        POSTGRES_PORT + "=postgres:5432",
                        KAFKA_PORT + "=kafka:9092")
                .awaitSaid("running");
        String address = service(proxy.pod());
        relay = NumberedRelay.install(cluster);
        relay.change(pod -> {
            pod.setHostAliases(List.of(new HostAliasBuilder()
                    .withIp(address)
                    .withHostnames(API, "postgres", "kafka")
                    .build()));
            NumberedRelay.environment(pod, Map.of("KUBERNETES_SERVICE_HOST", API, "KUBERNETES_SERVICE_PORT", API_PORT));
        });
    }

    @AfterAll
    void uninstall() {
        relay.close();
        cluster.client().services().withName(proxy.pod()).delete();
        proxy.close();
        cluster.close();
    }

    @Test
    void messages_flow_on_when_the_leader_is_cut_off_from_the_api_server() {
        cutOff("relay leader cut off from the API server", API_PORT);
    }

    @Test
    void messages_flow_on_when_the_leader_is_cut_off_from_postgres() {
        cutOff("relay leader cut off from Postgres", POSTGRES_PORT);
    }

    @Test
    void messages_flow_on_when_the_leader_is_cut_off_from_kafka() {
        cutOff("relay leader cut off from Kafka", KAFKA_PORT);
    }

    private void cutOff(String what, String port) {
        // When
        var blow = new Blow(what, pod -> cut(pod, port), pod -> mend());
        var outcome = new Takeovers(cluster, relay).of(blow, Rounds.some());

        // Then
        Figures.times(what + ": longest wait of a message", outcome.waits());
        outcome.tell(what);
        assertThat(outcome.lost()).as("lost").isZero();
        assertThat(outcome.outOfOrder()).as("out of order").isZero();
    }

    private void cut(Pod pod, String port) {
        cluster.container(proxy.pod())
                .shell("echo '%s %s' > /tmp/cut".formatted(pod.getStatus().getPodIP(), port));
    }

    private void mend() {
        cluster.container(proxy.pod()).shell(": > /tmp/cut");
    }

    /** The address of a Service of that name, on the ports at which the proxy listens. */
    private String service(String name) {
        var service = new ServiceBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .addToSelector("app.kubernetes.io/name", name)
                .endSpec()
                .build();
        service.getSpec()
                .setPorts(List.of(API_PORT, POSTGRES_PORT, KAFKA_PORT).stream()
                        .map(port -> new ServicePortBuilder()
                                .withName("p" + port)
                                .withPort(Integer.valueOf(port))
                                .build())
                        .toList());
        return cluster.client().services().resource(service).create().getSpec().getClusterIP();
    }
}
