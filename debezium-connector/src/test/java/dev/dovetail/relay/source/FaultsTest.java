package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.KafkaServer;
import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.embedded.PostgresServer;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FaultsTest {

    private final String channel = Servers.unique("orders");

    @Test
    void kafkaGoesAwayAndComesBack() throws Exception {
        try (var kafka = KafkaServer.temporary()) {
            var database = Servers.database();
            Map<String, String> properties = properties(database, kafka);
            properties.put("dovetail.relay.kafka.delivery-timeout", "3s");
            try (var outbox = Outbox.create(database);
                    var relay = TestRelay.start(properties);
                    var topic = Topic.read(kafka.bootstrapServers(), channel)) {
                relay.awaitState("orders", SourceState.Streaming.class);
                outbox.publishNumbered(channel, 0, 500, 5);
                topic.awaitDistinct(500);

                kafka.stop();
                outbox.publishNumbered(channel, 500, 1000, 5);
                relay.awaitState("orders", SourceState.BackingOff.class);
                await().atMost(TestRelay.PATIENCE)
                        .until(() -> relay.source("orders")
                                .state()
                                .detail()
                                .orElse("")
                                .contains("Kafka at"));
                kafka.start();

                topic.awaitDistinct(1000);
                assertThat(topic.keysOutOfOrder()).isEmpty();
                relay.awaitState("orders", SourceState.Streaming.class);
            }
        }
    }

    @Test
    void kafkaRestartedWithinTheDeliveryTimeoutIsNoEvent() throws Exception {
        try (var kafka = KafkaServer.temporary()) {
            var database = Servers.database();
            try (var outbox = Outbox.create(database);
                    var relay = TestRelay.start(properties(database, kafka));
                    var topic = Topic.read(kafka.bootstrapServers(), channel)) {
                relay.awaitState("orders", SourceState.Streaming.class);
                outbox.publishNumbered(channel, 0, 500, 5);

                kafka.stop();
                outbox.publishNumbered(channel, 500, 1000, 5);
                kafka.start();

                topic.awaitDistinct(1000);
                assertThat(topic.keysOutOfOrder()).isEmpty();
                assertThat(relay.source("orders").progress().errors()).isZero();
            }
        }
    }

    @Test
    void postgresCrashesAndComesBack() throws Exception {
        try (var postgres = PostgresServer.temporary()) {
            var database = postgres.createDatabase("shop", "secret");
            try (var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                    var relay = TestRelay.start(properties(database, Servers.kafka()))) {
                try (var outbox = Outbox.create(database)) {
                    relay.awaitState("orders", SourceState.Streaming.class);
                    outbox.publishNumbered(channel, 0, 1000, 5);
                }

                postgres.kill();
                relay.awaitState("orders", SourceState.BackingOff.class);
                postgres.start();
                try (var outbox = Outbox.open(database)) {
                    outbox.publishNumbered(channel, 1000, 2000, 5);
                }

                topic.awaitDistinct(2000);
                assertThat(topic.keysOutOfOrder()).isEmpty();
                relay.awaitState("orders", SourceState.Streaming.class);
            }
        }
    }

    @Test
    void aSourceThatCannotStartDoesNotStopTheOthers() throws Exception {
        var database = Servers.database();
        Map<String, String> properties = properties(database, Servers.kafka());
        properties.putAll(Map.of(
                "dovetail.relay.sources.nowhere.host", "127.0.0.1",
                "dovetail.relay.sources.nowhere.port", "1",
                "dovetail.relay.sources.nowhere.database", "none",
                "dovetail.relay.sources.nowhere.username", "none"));
        properties.put("dovetail.relay.sources.wrong.host", "127.0.0.1");
        try (var outbox = Outbox.create(database);
                var relay = TestRelay.start(properties);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            relay.awaitState("nowhere", SourceState.BackingOff.class);
            outbox.publish(channel, "k", "body");

            topic.await(1);
            relay.awaitState("orders", SourceState.Streaming.class);
            assertThat(relay.sources().misconfigured()).containsOnlyKeys("wrong");
            await().until(() -> relay.source("nowhere").progress().errors() > 2);
        }
    }

    @Test
    void aSecondRelayStandsByAndTakesOver() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var standby = TestRelay.prepare(properties(database, Servers.kafka()))) {
            try (var first = TestRelay.start(properties(database, Servers.kafka()))) {
                first.awaitState("orders", SourceState.Streaming.class);
                standby.sources().start();
                standby.awaitState("orders", SourceState.StandingBy.class);
                outbox.publishNumbered(channel, 0, 100, 5);
                topic.awaitDistinct(100);
            }
            outbox.publishNumbered(channel, 100, 200, 5);

            topic.awaitDistinct(200);
            assertThat(topic.duplicates()).isZero();
            standby.awaitState("orders", SourceState.Streaming.class);
        }
    }

    /** Stopping the backend that Debezium probes makes the engine hang where no timeout reaches it. */
    @Test
    void anEngineThatHangsIsReplaced() throws Exception {
        var database = Servers.database();
        Map<String, String> properties = properties(database, Servers.kafka());
        properties.put("dovetail.relay.watch.stall-timeout", "2s");
        try (var outbox = Outbox.create(database);
                var relay = TestRelay.start(properties);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            relay.awaitState("orders", SourceState.Streaming.class);
            outbox.publish(channel, "k", "0");
            topic.await(1);
            long[] backends = backends(database);
            signal("STOP", backends);
            try {
                await().atMost(TestRelay.PATIENCE)
                        .until(() -> relay.source("orders")
                                .progress()
                                .lastError()
                                .orElse("")
                                .contains("no sign of life"));
                outbox.publish(channel, "k", "1");
                topic.awaitDistinct(2);
                relay.awaitState("orders", SourceState.Streaming.class);
            } finally {
                signal("CONT", backends);
            }
        }
    }

    @Test
    void theSlotOfAnIdleDatabaseMovesOnWhileItsNeighbourIsBusy() throws Exception {
        var database = Servers.database();
        Map<String, String> properties = properties(database, Servers.kafka());
        properties.put("dovetail.relay.sources.orders.heartbeat-interval", "1s");
        try (var outbox = Outbox.create(database);
                var relay = TestRelay.start(properties);
                var neighbour = Servers.database().connect();
                var busy = neighbour.createStatement()) {
            relay.awaitState("orders", SourceState.Streaming.class);
            busy.execute("create table noise as select repeat('x', 1000) from generate_series(1, 3000)");
            long written = position(outbox, "pg_current_wal_lsn()");

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> position(
                                    outbox,
                                    "(select confirmed_flush_lsn from pg_replication_slots where database ="
                                            + " current_database())")
                            >= written);
            assertThat(relay.source("orders").progress().relayed()).isZero();
        }
    }

    @Test
    void aStopLeavesNothingToBeSentAgainAndNoSlotInUse() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            for (int round = 0; round < 3; round++) {
                try (var relay = TestRelay.start(properties(database, Servers.kafka()))) {
                    relay.awaitState("orders", SourceState.Streaming.class);
                    outbox.publishNumbered(channel, round * 100, round * 100 + 100, 5);
                    topic.awaitDistinct(round * 100 + 100);
                }
                // Postgres notices a little later that the connection is closed.
                await().atMost(TestRelay.PATIENCE).until(() -> !active(outbox));
            }
            try (var relay = TestRelay.start(properties(database, Servers.kafka()))) {
                relay.awaitState("orders", SourceState.Streaming.class);
                outbox.publish(channel, "key-0", "300");
                topic.awaitDistinct(301);
            }
            assertThat(topic.duplicates()).isZero();
        }
    }

    static Map<String, String> properties(PostgresDatabase database, KafkaServer kafka) {
        Map<String, String> properties = new HashMap<>(StreamingTest.properties("orders", database));
        properties.put("dovetail.relay.kafka.bootstrap-servers", kafka.bootstrapServers());
        return properties;
    }

    private static long position(Outbox outbox, String expression) throws Exception {
        try (var statement = outbox.connection().createStatement();
                var result = statement.executeQuery("select " + expression + " - '0/0'::pg_lsn")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static boolean active(Outbox outbox) throws Exception {
        try (var statement = outbox.connection().createStatement();
                var result = statement.executeQuery(
                        "select bool_or(active) from pg_replication_slots where database = current_database()")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static long[] backends(PostgresDatabase database) throws Exception {
        try (var superuser = Servers.postgres().connect(database.name());
                var statement = superuser.createStatement();
                var result =
                        statement.executeQuery("select pid from pg_stat_activity where datname = current_database()"
                                + " and application_name like 'Debezium%' and backend_type = 'client backend'")) {
            var pids = LongStream.builder();
            while (result.next()) {
                pids.add(result.getLong(1));
            }
            long[] found = pids.build().toArray();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static void signal(String signal, long... processes) throws Exception {
        for (long process : processes) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .start()
                    .waitFor();
        }
    }
}
