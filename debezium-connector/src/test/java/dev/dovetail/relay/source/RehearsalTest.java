package dev.dovetail.relay.source;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.relay.KubernetesApi;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;
import dev.dovetail.relay.postgres.OutboxTable;
import dev.dovetail.relay.postgres.Preparation;
import dev.dovetail.relay.postgres.SlotMemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A standby goes through the start of a reader before it has to. */
class RehearsalTest {

    private final PostgresDatabase database = Servers.database();
    private final String channel = Servers.unique("orders");

    @Test
    void aStandbyIsReadyOnceItHasRehearsedAndItsLeaderNoticesNothing() throws Exception {
        try (var kubernetes = KubernetesApi.start();
                var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var leader = TestRelay.prepare(LeasesTest.properties("orders", database), kubernetes::client);
                var standby = TestRelay.prepare(LeasesTest.properties("orders", database), kubernetes::client)) {
            leader.sources().start();
            leader.awaitState("orders", SourceState.Streaming.class);
            String session = reader();

            standby.sources().start();
            standby.awaitState("orders", SourceState.StandingBy.class);
            Source source = standby.source("orders");
            await().atMost(TestRelay.PATIENCE).until(() -> !source.isWarmingUp());
            outbox.publishNumbered(channel, 0, 100, 5);

            topic.awaitDistinct(100);
            assertThat(standby.readers().areCold()).isFalse();
            assertThat(reader()).isEqualTo(session);
            assertThat(topic.duplicates()).isZero();
            assertThat(leader.source("orders").progress().errors()).isZero();
        }
    }

    @Test
    void aRehearsalThatFindsTheSlotFreeEndsAndLeavesItWhereItWas() throws Exception {
        try (var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            OutboxTable table = relayedOnce();
            outbox.publishNumbered(channel, 0, 10, 5);
            String before = confirmed();

            var rehearsing = TestRelay.prepare(properties());
            rehearsing.readers().rehearse(rehearsing.source("orders").settings(), table);

            assertThat(confirmed()).isEqualTo(before);
            try (var relay = TestRelay.start(properties())) {
                relay.awaitState("orders", SourceState.Streaming.class);
                topic.awaitDistinct(10);
            }
        }
    }

    @Test
    void aRehearsalMakesNoSlot() throws Exception {
        try (var outbox = Outbox.create(database)) {
            OutboxTable table = relayedOnce();
            query("select pg_drop_replication_slot(slot_name) from pg_replication_slots"
                    + " where database = current_database()");

            var rehearsing = TestRelay.prepare(properties());
            rehearsing.readers().rehearse(rehearsing.source("orders").settings(), table);

            assertThat(query("select count(*) from pg_replication_slots where database = current_database()"))
                    .isEqualTo("0");
            assertThat(outbox.connection().isValid(1)).isTrue();
        }
    }

    /** Leaves slot and publication behind, and nobody who reads. */
    private OutboxTable relayedOnce() throws Exception {
        try (var relay = TestRelay.start(properties())) {
            relay.awaitState("orders", SourceState.Streaming.class);
        }
        var settings = TestRelay.prepare(properties()).source("orders").settings();
        return new Preparation(settings, true)
                .prepare(SlotMemory.SEEN, table -> rows -> {})
                .table();
    }

    private Map<String, String> properties() {
        return StreamingTest.properties("orders", database);
    }

    private String confirmed() throws Exception {
        return query("select confirmed_flush_lsn from pg_replication_slots where database = current_database()");
    }

    private String reader() throws Exception {
        return query("select active_pid from pg_replication_slots where database = current_database()");
    }

    private String query(String sql) throws Exception {
        try (var superuser = Servers.postgres().connect(database.name());
                var statement = superuser.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }
}
