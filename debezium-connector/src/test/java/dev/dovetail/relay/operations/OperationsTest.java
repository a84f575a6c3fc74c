package dev.dovetail.relay.operations;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(OperationsTest.TwoSources.class)
class OperationsTest {

    @Test
    void livenessIsTheProcessAlone() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void readinessTellsEachSource() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> get("/q/health/ready")
                        .path("checks.find { it.name == 'source orders' }.status")
                        .equals("UP"));

        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'source orders' }.data.state", equalTo("streaming"))
                .body("checks.find { it.name == 'source broken' }.status", equalTo("DOWN"))
                .body(
                        "checks.find { it.name == 'source broken' }.data.detail",
                        containsString("dovetail.relay.sources.broken.username is not set"));
    }

    @Test
    void metricsTellWhatWasRelayedAndHowFarBehindItIs() throws Exception {
        try (var outbox = Outbox.open(TwoSources.database)) {
            outbox.publish("operations.test", "k", "body");
        }
        await().atMost(Duration.ofSeconds(40))
                .until(() -> metric("dovetail_relay_messages_relayed_total{source=\"orders\"}") >= 1
                        && metric("dovetail_relay_position_lsn{source=\"orders\"}") > 0);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> metric("dovetail_relay_lag_seconds{source=\"orders\"}") == 0);
        assertThat(metric("dovetail_relay_source_state{source=\"orders\",state=\"streaming\"}"))
                .isEqualTo(1);
        assertThat(metric("dovetail_relay_source_state{source=\"orders\",state=\"failed\"}"))
                .isZero();
        get("/q/metrics")
                .then()
                .body(containsString("# HELP dovetail_relay_lag_bytes Bytes of WAL written but not yet confirmed"))
                .body(containsString("# HELP dovetail_relay_messages_relayed Messages acknowledged by Kafka"))
                .body(containsString("dovetail_relay_source_errors_total{source=\"orders\"}"));
    }

    @Test
    void peopleCanLookInside() throws Exception {
        try (var outbox = Outbox.open(TwoSources.database)) {
            outbox.publish("operations.test", "k", "body");
        }
        await().atMost(Duration.ofSeconds(40))
                .until(() -> get("/sources").path("find { it.name == 'orders' }.lastPosition") != null);

        get("/sources")
                .then()
                .statusCode(200)
                .body("find { it.name == 'orders' }.state", equalTo("streaming"))
                .body("find { it.name == 'orders' }.relayed", greaterThan(0))
                .body("find { it.name == 'orders' }.lastPosition", containsString("/"))
                .body("find { it.name == 'broken' }.state", equalTo("misconfigured"))
                .body(not(containsString("secret")));
    }

    @Test
    void debeziumsTopicPatternCanBeCopiedAsItIs() throws Exception {
        try (var outbox = Outbox.open(TwoSources.database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), "routed.operations.pattern")) {
            outbox.publish("operations.pattern", "k", "body");

            assertThat(topic.await(1)).hasSize(1);
        }
    }

    private static double metric(String name) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    /** One source that works and one that is misconfigured. */
    public static final class TwoSources implements QuarkusTestResourceLifecycleManager {

        static PostgresDatabase database;

        @Override
        public Map<String, String> start() {
            database = Servers.database();
            try {
                Outbox.create(database).close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            Map<String, String> properties = new HashMap<>();
            properties.put(
                    "dovetail.relay.kafka.bootstrap-servers", Servers.kafka().bootstrapServers());
            properties.put("dovetail.relay.sources.orders.host", "127.0.0.1");
            properties.put("dovetail.relay.sources.orders.port", Integer.toString(database.port()));
            properties.put("dovetail.relay.sources.orders.database", database.name());
            properties.put("dovetail.relay.sources.orders.username", database.relay());
            properties.put("dovetail.relay.sources.orders.password", database.password());
            properties.put("dovetail.relay.sources.orders.heartbeat-interval", "1s");
            properties.put("dovetail.relay.sources.orders.slot", "dovetail_" + database.name());
            properties.put("dovetail.relay.watch.interval", "200ms");
            properties.put("dovetail.relay.sources.orders.topic", "routed.${routedByValue}");
            properties.put("dovetail.relay.sources.broken.host", "127.0.0.1");
            properties.put("dovetail.relay.sources.broken.database", "none");
            properties.put("quarkus.http.test-port", "0");
            return properties;
        }

        @Override
        public void stop() {}
    }
}
