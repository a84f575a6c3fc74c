package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.relay.KubernetesApi;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two relays of the same settings share sources by leases; Postgres and Kafka are real, of Kubernetes the Lease API. */
class LeasesTest {

    private final String channel = Servers.unique("orders");
    private KubernetesApi kubernetes;

    @BeforeEach
    void start() {
        kubernetes = KubernetesApi.start();
    }

    @AfterEach
    void stop() {
        kubernetes.close();
    }

    @Test
    void oneOfTwoStreamsAndWhenItStopsTheOtherGoesOnWhereItWas() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var second = relay(properties(database))) {
            try (var first = relay(properties(database))) {
                first.sources().start();
                first.awaitState("orders", SourceState.Streaming.class);
                second.sources().start();
                await().atMost(TestRelay.PATIENCE)
                        .until(() -> second.source("orders")
                                .state()
                                .detail()
                                .orElse("")
                                .contains("Relay " + first.identity() + " leads"));
                outbox.publishNumbered(channel, 0, 100, 5);
                topic.awaitDistinct(100);

                assertThat(first.source("orders").isLeading()).isTrue();
                assertThat(second.source("orders").isLeading()).isFalse();
                assertThat(second.source("orders").state().isReady()).isTrue();
                assertThat(second.source("orders").leader()).contains(first.identity());
            }
            outbox.publishNumbered(channel, 100, 200, 5);

            topic.awaitDistinct(200);
            assertThat(topic.duplicates()).isZero();
            second.awaitState("orders", SourceState.Streaming.class);
            assertThat(kubernetes.lease("dovetail-relay-orders").getSpec().getHolderIdentity())
                    .isEqualTo(second.identity());
        }
    }

    @Test
    void whoLosesTheLeaseSendsNothingMore() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var relay = relay(properties(database))) {
            relay.sources().start();
            relay.awaitState("orders", SourceState.Streaming.class);
            outbox.publish(channel, "k", "0");
            topic.await(1);

            kubernetes.take("dovetail-relay-orders", "somebody-else");
            await().atMost(TestRelay.PATIENCE)
                    .until(() -> !relay.source("orders").isLeading());
            long relayed = relay.source("orders").progress().relayed();
            outbox.publish(channel, "k", "1");
            await().during(Duration.ofSeconds(1))
                    .until(() -> relay.source("orders").progress().relayed() == relayed);
            relay.awaitState("orders", SourceState.StandingBy.class);

            // Somebody else never renews, so that this relay leads again.
            topic.awaitDistinct(2);
            relay.awaitState("orders", SourceState.Streaming.class);
        }
    }

    @Test
    void sourcesAreSpreadWhenARelayJoinsAndGoOnWhenOneLeaves() throws Exception {
        Map<String, String> properties = new HashMap<>();
        List<Outbox> outboxes = new ArrayList<>();
        List<String> names = List.of("a", "b", "c");
        for (String name : names) {
            var database = Servers.database();
            outboxes.add(Outbox.create(database));
            properties.putAll(properties(name, database));
        }
        try (var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var second = relay(properties)) {
            try (var first = relay(properties)) {
                first.sources().start();
                await().atMost(TestRelay.PATIENCE).until(() -> led(first).size() == 3);
                publish(outboxes, 0);
                topic.awaitDistinct(30);

                second.sources().start();
                await().atMost(TestRelay.PATIENCE)
                        .until(() -> led(first).size() == 2 && led(second).size() == 1);
                publish(outboxes, 30);
                topic.awaitDistinct(60);
                assertThat(led(first)).doesNotContainAnyElementsOf(led(second));
            }
            await().atMost(TestRelay.PATIENCE).until(() -> led(second).size() == 3);
            publish(outboxes, 60);
            topic.awaitDistinct(90);
            assertThat(topic.duplicates()).isZero();
        } finally {
            for (Outbox outbox : outboxes) {
                outbox.close();
            }
        }
    }

    @Test
    void aSessionThatStillReadsTheSlotOfANewLeaderIsEnded() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            try (var first = relay(properties(database))) {
                first.sources().start();
                first.awaitState("orders", SourceState.Streaming.class);
            }
            try (var left = SlotReader.of(database, "dovetail_orders_" + database.name(), "dovetail_orders");
                    var second = relay(properties(database))) {
                assertThat(left.isReading()).isTrue();

                second.sources().start();
                second.awaitState("orders", SourceState.Streaming.class);
                outbox.publish(channel, "k", "0");

                topic.await(1);
                assertThat(left.isReading()).isFalse();
            }
        }
    }

    @Test
    void anInterruptThatWasMeantForAnEarlierTermDoesNotEndTheSource() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var relay = relay(properties(database))) {
            relay.sources().start();
            relay.awaitState("orders", SourceState.Streaming.class);

            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("source-orders"))
                    .forEach(Thread::interrupt);
            outbox.publish(channel, "k", "0");

            topic.awaitDistinct(1);
            relay.awaitState("orders", SourceState.Streaming.class);
        }
    }

    @Test
    void aRelayThatCannotReachItsDatabaseLetsAnotherTry() throws Exception {
        var database = Servers.database();
        Map<String, String> cutOff = new HashMap<>(properties(database));
        cutOff.put("dovetail.relay.sources.orders.port", "1");
        cutOff.put("dovetail.relay.leases.give-up-after", "8s");
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var first = relay(cutOff);
                var second = relay(properties(database))) {
            first.sources().start();
            first.awaitState("orders", SourceState.BackingOff.class);
            second.sources().start();
            outbox.publish(channel, "k", "0");

            topic.await(1);
            assertThat(second.source("orders").isLeading()).isTrue();
            assertThat(first.source("orders").isLeading()).isFalse();
        }
    }

    @Test
    void aRelayToWhichPostgresHasFallenSilentLetsAnotherTry() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var network = SilentProxy.to(database.port())) {
            Map<String, String> throughProxy = new HashMap<>(properties(database));
            throughProxy.put("dovetail.relay.sources.orders.port", Integer.toString(network.port()));
            throughProxy.put("dovetail.relay.leases.give-up-after", "8s");
            try (var first = relay(throughProxy);
                    var second = relay(properties(database))) {
                first.sources().start();
                first.awaitState("orders", SourceState.Streaming.class);
                second.sources().start();
                second.awaitState("orders", SourceState.StandingBy.class);

                network.fallSilent();
                outbox.publish(channel, "k", "0");

                topic.awaitDistinct(1);
                assertThat(second.source("orders").isLeading()).isTrue();
            }
        }
    }

    private TestRelay relay(Map<String, String> properties) {
        return TestRelay.prepare(properties, kubernetes::client);
    }

    private void publish(List<Outbox> outboxes, int from) throws Exception {
        for (Outbox outbox : outboxes) {
            outbox.publishNumbered(channel, from, from + 10, 1);
            from += 10;
        }
    }

    private static List<String> led(TestRelay relay) {
        return relay.sources().all().stream()
                .filter(source -> source.state() instanceof SourceState.Streaming)
                .map(source -> source.settings().name())
                .toList();
    }

    private static Map<String, String> properties(PostgresDatabase database) {
        return properties("orders", database);
    }

    static Map<String, String> properties(String name, PostgresDatabase database) {
        Map<String, String> properties = new HashMap<>(StreamingTest.properties(name, database));
        properties.put("dovetail.relay.leases.enabled", "true");
        properties.put("dovetail.relay.leases.namespace", KubernetesApi.NAMESPACE);
        // A busy machine is no dead leader.
        properties.put("dovetail.relay.leases.duration", "4s");
        properties.put("dovetail.relay.leases.renew-deadline", "3s");
        return properties;
    }
}
