package dev.dovetail.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged relay as a process of its own. */
class RelayIT {

    /** More with {@code -Drelay.messages=100000}. */
    private static final int MESSAGES = Integer.getInteger("relay.messages", 20_000);

    private static final int KEYS = 50;
    private static final int KILLS = 6;

    private final String channel = Servers.unique("orders");

    @Test
    void killedAgainAndAgainInAStreamItLosesNothingAndKeepsTheOrder() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            var writing = CompletableFuture.runAsync(() -> write(outbox, 0, MESSAGES));
            var random = new Random(3);
            int progress = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                try (var relay = RelayProcess.start(properties("orders", database))) {
                    // At a moment that has nothing to do with what the relay is doing, but later each time.
                    progress += 1 + random.nextInt(MESSAGES / (KILLS + 2));
                    topic.awaitDistinct(progress);
                    relay.kill();
                }
            }
            writing.join();
            try (var relay = RelayProcess.start(properties("orders", database))) {
                topic.awaitDistinct(MESSAGES);
                relay.awaitReady();
            }
            System.out.println("kill -9: " + KILLS + " times in " + MESSAGES + " messages, lost 0, order broken for "
                    + topic.keysOutOfOrder().size() + " keys, " + topic.duplicates() + " sent twice");
            assertThat(topic.distinct()).isEqualTo(MESSAGES);
            assertThat(topic.keysOutOfOrder()).isEmpty();
        }
    }

    @Test
    void toldToStopInAStreamItEndsQuicklyWithItsSlotFree() throws Exception {
        int messages = 10_000;
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var observer = Outbox.open(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            CompletableFuture<Void> writing;
            try (var relay = RelayProcess.start(properties("orders", database))) {
                relay.awaitReady();
                writing = CompletableFuture.runAsync(() -> write(outbox, 0, messages));
                topic.awaitDistinct(messages / 10);

                assertThat(relay.terminate(Duration.ofSeconds(5))).isTrue();
                assertThat(activeSlots(observer)).isZero();
                assertThat(relay.log()).contains("[orders] stopped").doesNotContain("secret");
            }
            writing.join();
            try (var relay = RelayProcess.start(properties("orders", database))) {
                topic.awaitDistinct(messages);
                relay.awaitReady();
            }
            System.out.println("SIGTERM: " + topic.duplicates() + " of " + messages + " sent twice");
            assertThat(topic.keysOutOfOrder()).isEmpty();
            // Of the transaction in which it stopped.
            assertThat(topic.duplicates()).isLessThanOrEqualTo(Outbox.ROWS_IN_TRANSACTION);
        }
    }

    @Test
    void fiveSourcesFitIntoThreeHundredMegabytes() throws Exception {
        Map<String, String> properties = new HashMap<>();
        PostgresDatabase[] databases = new PostgresDatabase[5];
        for (int i = 0; i < databases.length; i++) {
            databases[i] = Servers.database();
            Outbox.create(databases[i]).close();
            properties.putAll(properties("source" + i, databases[i]));
        }
        try (var relay = RelayProcess.start(properties).awaitReady();
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            long idle = relay.residentMemory();
            int each = 10_000;
            var writers = new CompletableFuture<?>[databases.length];
            for (int i = 0; i < databases.length; i++) {
                int number = i;
                writers[i] = CompletableFuture.runAsync(() -> {
                    try (var outbox = Outbox.open(databases[number])) {
                        outbox.publishNumbered(channel, number * each, (number + 1) * each, KEYS);
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                });
            }
            CompletableFuture.allOf(writers).join();
            topic.awaitDistinct(5 * each);
            long busy = relay.residentMemory();
            System.out.println("five sources: " + idle + " MiB resident when ready, " + busy + " MiB after " + 5 * each
                    + " messages");
            assertThat(busy).isLessThanOrEqualTo(300);
            assertThat(relay.body("/sources")).contains("\"source4\"");
        }
    }

    @Test
    void everythingCanBeConfiguredFromOutsideAndWrongConfigurationIsSaid() throws Exception {
        try (var relay = RelayProcess.start(Map.of("dovetail.relay.sources.orders.host", "127.0.0.1"))) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> relay.log().contains("dovetail.relay.kafka.bootstrap-servers is not set"));
            await().atMost(Duration.ofSeconds(20)).until(() -> relay.status("/q/health/live") == 0);
        }
    }

    private void write(Outbox outbox, int from, int to) {
        try {
            outbox.publishNumbered(channel, from, to, KEYS);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static int activeSlots(Outbox outbox) throws Exception {
        try (var statement = outbox.connection().createStatement();
                var result = statement.executeQuery("select count(*) from pg_replication_slots"
                        + " where active and database = current_database()")) {
            result.next();
            return result.getInt(1);
        }
    }

    static Map<String, String> properties(String name, PostgresDatabase database) {
        String prefix = "dovetail.relay.sources." + name + ".";
        return Map.of(
                "dovetail.relay.kafka.bootstrap-servers",
                Servers.kafka().bootstrapServers(),
                prefix + "host",
                "127.0.0.1",
                prefix + "port",
                Integer.toString(database.port()),
                prefix + "database",
                database.name(),
                prefix + "username",
                database.relay(),
                prefix + "password",
                database.password(),
                prefix + "slot",
                "dovetail_" + name + "_" + database.name());
    }
}
