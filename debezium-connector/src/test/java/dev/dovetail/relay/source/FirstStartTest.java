package dev.dovetail.relay.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;
import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.postgres.Preparation;
import dev.dovetail.relay.postgres.SlotMemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class FirstStartTest {

    private final PostgresDatabase database = Servers.database();
    private final String channel = Servers.unique("orders");

    @Test
    void rowsFromBeforeComeFirstThenThoseOfTheLogAllOnce() throws Exception {
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            outbox.publishNumbered(channel, 0, 2000, 7);
            try (var relay = TestRelay.start(properties())) {
                outbox.publishNumbered(channel, 2000, 3000, 7);

                topic.awaitDistinct(3000);
                assertThat(topic.keysOutOfOrder()).isEmpty();
                assertThat(topic.duplicates()).isZero();
                relay.awaitState("orders", SourceState.Streaming.class);
                await().until(() -> relay.source("orders").progress().relayed() == 3000);
            }
        }
    }

    @Test
    void rowsFromBeforeAreSortedByIdsThatTellTheTime() throws Exception {
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            // Written in another order, as far as place and beginning of the transaction tell.
            for (int number = 9; number >= 0; number--) {
                var id = new UUID(1_700_000_000_000L + number << 16 | 0x7000, 0x8000_0000_0000_0000L);
                outbox.execute("insert into outbox values ('" + id + "', '" + channel + "', 'k', 'T', '" + number
                        + "', '{}')");
            }
            try (var relay = TestRelay.start(properties())) {
                topic.await(10);
                assertThat(topic.bodies()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
                relay.awaitState("orders", SourceState.Streaming.class);
            }
        }
    }

    @Test
    void aTransactionOpenWhileTheSlotIsMadeIsNotLost() throws Exception {
        try (var open = Outbox.create(database);
                var other = Outbox.open(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            other.publish(channel, "k", "before");
            open.connection().setAutoCommit(false);
            open.publish(channel, "k", "open");

            try (var relay = TestRelay.start(properties())) {
                // Making a slot waits for transactions in progress; nothing may be decided before it ends.
                await().atMost(TestRelay.PATIENCE).until(() -> waitsForTransaction(other));
                other.publish(channel, "k", "meanwhile");
                open.connection().commit();

                topic.awaitDistinct(3);
                assertThat(topic.bodies()).containsExactlyInAnyOrder("before", "open", "meanwhile");
                relay.awaitState("orders", SourceState.Streaming.class);
            }
        }
    }

    @Test
    void aRelayThatDiesHalfwayThroughStartsOver() throws Exception {
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            outbox.publishNumbered(channel, 0, 500, 5);
            var relayed = new AtomicInteger();
            SourceSettings settings =
                    TestRelay.prepare(properties()).source("orders").settings();
            var dying = new Preparation(settings, false);
            assertThatThrownBy(() -> dying.prepare(SlotMemory.NONE, table -> rows -> {
                        if (relayed.addAndGet(rows.size()) > 200) {
                            throw new IllegalStateException("died");
                        }
                    }))
                    .hasMessage("died");
            outbox.publishNumbered(channel, 500, 600, 5);

            try (var relay = TestRelay.start(properties())) {
                topic.awaitDistinct(600);
                assertThat(topic.keysOutOfOrder()).isEmpty();
                relay.awaitState("orders", SourceState.Streaming.class);
            }
            assertThat(slots(outbox)).containsExactly("dovetail_orders_" + database.name());
        }
    }

    @Test
    void rowsFromBeforeCanBeSkipped() throws Exception {
        Map<String, String> properties = properties();
        properties.put("dovetail.relay.sources.orders.existing-rows", "skip");
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            outbox.publish(channel, "k", "before");
            try (var relay = TestRelay.start(properties)) {
                relay.awaitState("orders", SourceState.Streaming.class);
                outbox.publish(channel, "k", "after");

                topic.await(1);
                assertThat(topic.bodies()).containsExactly("after");
            }
        }
    }

    @Test
    void aSlotDroppedUnderARunningRelayIsMadeAnewFromTheTable() throws Exception {
        Map<String, String> properties = properties();
        properties.put("dovetail.relay.sources.orders.existing-rows", "skip");
        try (var outbox = Outbox.create(database);
                var superuser = Servers.postgres().connect(database.name());
                var statement = superuser.createStatement();
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            try (var relay = TestRelay.start(properties)) {
                relay.awaitState("orders", SourceState.Streaming.class);
                statement.execute("alter role " + database.relay() + " noreplication");
                String slot = "dovetail_orders_" + database.name();
                statement.execute(
                        "select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = '" + slot
                                + "'");
                relay.awaitState("orders", SourceState.BackingOff.class);
                await().ignoreExceptions()
                        .until(() -> statement.execute("select pg_drop_replication_slot('" + slot + "')"));
                outbox.publish(channel, "k", "in the gap");
                statement.execute("alter role " + database.relay() + " replication");

                topic.await(1);
                assertThat(topic.bodies()).containsExactly("in the gap");
            }
        }
    }

    /** Debezium makes a slot it does not find; between looking and reading somebody may have dropped it. */
    @Test
    void aSlotReplacedBetweenPreparingAndReadingIsNoticedAndNothingIsLost() throws Exception {
        String slot = "dovetail_orders_" + database.name();
        try (var outbox = Outbox.create(database);
                var superuser = Servers.postgres().connect(database.name());
                var statement = superuser.createStatement()) {
            SourceSettings settings =
                    TestRelay.prepare(properties()).source("orders").settings();
            var preparation = new Preparation(settings, false);
            var prepared = preparation.prepare(SlotMemory.NONE, table -> rows -> {});
            preparation.verify(prepared);

            statement.execute("select pg_drop_replication_slot('" + slot + "')");
            var id = outbox.publish(channel, "k", "in the gap");
            statement.execute("select pg_create_logical_replication_slot('" + slot + "', 'pgoutput')");

            assertThatThrownBy(() -> preparation.verify(prepared)).hasMessageContaining("made anew");
            List<String> relayed = new ArrayList<>();
            var again = preparation.prepare(
                    SlotMemory.REPLACED, table -> rows -> rows.forEach(row -> relayed.add(String.valueOf(row.id()))));
            assertThat(relayed).containsExactly(id.toString());
            preparation.verify(again);
        }
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(StreamingTest.properties("orders", database));
        properties.put("dovetail.relay.sources.orders.slot", "dovetail_orders_" + database.name());
        return properties;
    }

    private static boolean waitsForTransaction(Outbox outbox) throws Exception {
        try (var statement = outbox.connection().createStatement();
                var result = statement.executeQuery("select count(*) from pg_replication_slots where slot_name like"
                        + " '%_init' and database = current_database()")) {
            result.next();
            return result.getInt(1) == 1;
        }
    }

    private static List<String> slots(Outbox outbox) throws Exception {
        try (var statement = outbox.connection().createStatement();
                var result = statement.executeQuery(
                        "select array_agg(slot_name) from pg_replication_slots where database = current_database()")) {
            result.next();
            return List.of((String[]) result.getArray(1).getArray());
        }
    }
}
