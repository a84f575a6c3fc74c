package dev.dovetail.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two packaged relays as processes that are stopped, continued and killed; of Kubernetes the Lease API. */
class LeasesIT {

    private static final int KEYS = 50;
    private static final int EACH = 10_000;

    private final String channel = Servers.unique("orders");

    @Test
    void aLeaderThatIsStoppedContinuedOrKilledLosesNothingAndBreaksNoOrder() throws Exception {
        var database = Servers.database();
        try (var kubernetes = KubernetesApi.start();
                var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var one = RelayProcess.start(properties("one", database, kubernetes));
                var two = RelayProcess.start(properties("two", database, kubernetes))) {
            one.awaitReady();
            two.awaitReady();
            boolean oneLeads = leads(one);
            var first = oneLeads ? one : two;
            var second = oneLeads ? two : one;

            var writing = CompletableFuture.runAsync(() -> write(outbox, 0, EACH));
            topic.awaitDistinct(EACH / 10);
            first.signal("STOP");
            writing.join();
            topic.awaitDistinct(EACH);
            assertThat(leads(second)).isTrue();

            writing = CompletableFuture.runAsync(() -> write(outbox, EACH, 2 * EACH));
            first.signal("CONT");
            topic.awaitDistinct(2 * EACH);
            writing.join();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> first.body("/sources").contains("\"state\":\"standing-by\""));

            writing = CompletableFuture.runAsync(() -> write(outbox, 2 * EACH, 3 * EACH));
            topic.awaitDistinct(2 * EACH + EACH / 10);
            second.kill();
            topic.awaitDistinct(3 * EACH);
            writing.join();
            assertThat(leads(first)).isTrue();

            System.out.println("leader stopped, continued and killed in " + 3 * EACH + " messages: lost 0, order broken"
                    + " for " + topic.keysOutOfOrder().size() + " keys, " + topic.duplicates() + " sent twice");
            assertThat(topic.distinct()).isEqualTo(3 * EACH);
            assertThat(topic.keysOutOfOrder()).isEmpty();
        }
    }

    private void write(Outbox outbox, int from, int to) {
        try {
            outbox.publishNumbered(channel, from, to, KEYS);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static boolean leads(RelayProcess relay) throws Exception {
        return relay.body("/q/metrics").contains("dovetail_relay_source_leader{source=\"orders\"} 1.0");
    }

    private static Map<String, String> properties(String name, PostgresDatabase database, KubernetesApi kubernetes) {
        Map<String, String> properties = new HashMap<>(RelayIT.properties("orders", database));
        properties.put("dovetail.relay.leases.enabled", "true");
        properties.put("dovetail.relay.leases.namespace", KubernetesApi.NAMESPACE);
        properties.put("dovetail.relay.leases.identity", name);
        // A busy machine is no dead leader.
        properties.put("dovetail.relay.leases.duration", "4s");
        properties.put("dovetail.relay.leases.renew-deadline", "3s");
        properties.put("quarkus.kubernetes-client.api-server-url", kubernetes.url());
        return properties;
    }
}
