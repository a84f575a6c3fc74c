package dev.dovetail.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.embedded.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A measurement: from the signal to the first message that the standby relays. Run it on a machine that does nothing else,
 * {@code ./mvnw verify -pl debezium-connector -am -Dtest=TermTest -Dit.test=TakeoverIT -Drelay.takeovers=10
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "relay.takeovers", matches = "\\d+")
class TakeoverIT {

    private static final int TAKEOVERS = Integer.getInteger("relay.takeovers", 10);

    private final String channel = Servers.unique("orders");
    private volatile boolean writing = true;

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "STOP", "TERM"})
    void takesOver(String signal) throws Exception {
        var database = Servers.database();
        try (var kubernetes = KubernetesApi.start();
                var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            var leader = start("relay-0", database, kubernetes);
            var writer = CompletableFuture.supplyAsync(() -> write(outbox));
            List<Long> times = new ArrayList<>();
            for (int i = 1; i <= TAKEOVERS; i++) {
                var standby = start("relay-" + i, database, kubernetes);
                TimeUnit.MILLISECONDS.sleep(3_000 + i * 137L % 500);
                long begin = System.nanoTime();
                leader.signal(signal);
                while (relayed(standby) == 0) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
                leader.close();
                leader = standby;
            }
            writing = false;
            int written = writer.join();
            topic.awaitDistinct(written);
            leader.close();
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "takeover after %s in ms: p50 %d, worst %d, all %s; written %d, lost 0, %d sent twice, %d keys out of"
                            + " order%n",
                    signal,
                    sorted[sorted.length / 2],
                    sorted[sorted.length - 1],
                    Arrays.toString(sorted),
                    written,
                    topic.duplicates(),
                    topic.keysOutOfOrder().size());
            assertThat(topic.keysOutOfOrder()).isEmpty();
        }
    }

    private int write(Outbox outbox) {
        int number = 0;
        try {
            while (writing) {
                outbox.publish(channel, "key-" + number % 20, Integer.toString(number));
                number++;
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return number;
    }

    private static double relayed(RelayProcess relay) throws Exception {
        return relay.body("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("dovetail_relay_messages_relayed_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }

    private static RelayProcess start(String name, PostgresDatabase database, KubernetesApi kubernetes)
            throws Exception {
        Map<String, String> properties = new HashMap<>(RelayIT.properties("orders", database));
        properties.put("dovetail.relay.leases.enabled", "true");
        properties.put("dovetail.relay.leases.namespace", KubernetesApi.NAMESPACE);
        properties.put("dovetail.relay.leases.identity", name);
        properties.put("quarkus.kubernetes-client.api-server-url", kubernetes.url());
        return RelayProcess.start(properties).awaitReady();
    }
}
