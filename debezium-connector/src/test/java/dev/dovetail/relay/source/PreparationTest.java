package dev.dovetail.relay.source;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.embedded.PostgresServer;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PreparationTest {

    private final PostgresDatabase database = Servers.database();
    private final String channel = Servers.unique("orders");
    private final String slot = "slot_" + database.name();

    @Test
    void createsAPublicationOfInsertsWithoutTheColumnsNobodyNeedsAndASlot() throws Exception {
        try (var outbox = Outbox.create(database);
                var relay = TestRelay.start(properties())) {
            relay.awaitState("orders", SourceState.Streaming.class);

            assertThat(query("select pubinsert, pubupdate, pubdelete, pubtruncate from pg_publication"))
                    .isEqualTo("t f f f");
            assertThat(query("select tablename, attnames from pg_publication_tables"))
                    .isEqualTo("outbox {id,aggregatetype,aggregateid,type,payload,headers}");
            assertThat(query("select plugin, active, temporary, failover from pg_replication_slots where slot_name = '"
                            + slot + "'"))
                    .isEqualTo("pgoutput t f t");
            outbox.publish(channel, "k", "body");
        }
    }

    @Test
    void waitsForATableThatIsNotThereYet() throws Exception {
        try (var relay = TestRelay.start(properties())) {
            relay.awaitState("orders", SourceState.Waiting.class);
            assertThat(detail(relay)).contains("public.outbox").contains(database.name());

            try (var outbox = Outbox.create(database);
                    var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
                outbox.publish(channel, "k", "the first");

                topic.await(1);
                relay.awaitState("orders", SourceState.Streaming.class);
            }
        }
    }

    @Test
    void aTableThatDoesNotFitIsDescribedAndTakenOnceItDoes() throws Exception {
        try (var outbox = Outbox.open(database)) {
            outbox.execute("create table outbox (id uuid, aggregatetype text, aggregateid text, payload point)");
            try (var relay = TestRelay.start(properties())) {
                relay.awaitState("orders", SourceState.BackingOff.class);
                assertThat(detail(relay))
                        .contains("no column 'type' (dovetail.relay.sources.orders.columns.type)")
                        .contains("'payload'")
                        .contains("is of type point")
                        .contains("bytea, json, jsonb, text");

                outbox.execute("alter table outbox drop column payload; alter table outbox add column type text,"
                        + " add column payload text");
                relay.awaitState("orders", SourceState.Streaming.class);
            }
        }
    }

    @Test
    void aRoleThatMayNotReplicateGetsTheSqlToRun() throws Exception {
        try (var outbox = Outbox.create(database)) {
            execute("alter role " + database.relay() + " noreplication");
            try (var relay = TestRelay.start(properties())) {
                relay.awaitState("orders", SourceState.BackingOff.class);
                assertThat(detail(relay)).contains("ALTER ROLE \"" + database.relay() + "\" REPLICATION;");

                execute("alter role " + database.relay() + " replication");
                relay.awaitState("orders", SourceState.Streaming.class);
                outbox.publish(channel, "k", "body");
            }
        }
    }

    @Test
    void aRoleThatMayNotCreateThePublicationGetsTheSqlToRunAndNeedsNoMore() throws Exception {
        try (var outbox = Outbox.create(database)) {
            execute("revoke " + database.owner() + " from " + database.relay());
            try (var relay = TestRelay.start(properties())) {
                relay.awaitState("orders", SourceState.BackingOff.class);
                String sql = "CREATE PUBLICATION \"pub\" FOR TABLE \"public\".\"outbox\" (\"id\", \"aggregatetype\","
                        + " \"aggregateid\", \"type\", \"payload\", \"headers\") WITH (publish = 'insert');";
                assertThat(detail(relay)).contains(sql);

                execute(sql);
                await().atMost(TestRelay.PATIENCE).until(() -> detail(relay).contains("GRANT SELECT"));
                String grants = "GRANT USAGE ON SCHEMA \"public\" TO \"" + database.relay()
                        + "\"; GRANT SELECT ON \"public\".\"outbox\" TO \"" + database.relay() + "\";";
                assertThat(detail(relay)).contains(grants);

                execute(grants);
                relay.awaitState("orders", SourceState.Streaming.class);
                try (var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
                    outbox.publish(channel, "k", "body");
                    topic.await(1);
                }
            }
        }
    }

    @Test
    void aPublicationThatLacksTheTableOrColumnsIsNotUsed() throws Exception {
        try (var outbox = Outbox.create(database)) {
            outbox.execute("create publication pub for table outbox (id, payload) with (publish = 'insert')");
            try (var relay = TestRelay.start(properties())) {
                relay.awaitState("orders", SourceState.BackingOff.class);
                assertThat(detail(relay)).contains("ALTER PUBLICATION \"pub\" SET TABLE");

                outbox.execute("alter publication pub drop table outbox");
                await().atMost(TestRelay.PATIENCE)
                        .until(() -> detail(relay).contains("ALTER PUBLICATION \"pub\" ADD TABLE"));

                outbox.execute("alter publication pub add table outbox");
                relay.awaitState("orders", SourceState.Streaming.class);
            }
        }
    }

    @Test
    void aSlotOfAnotherDatabaseIsNotUsed() throws Exception {
        var other = Servers.database();
        try (var superuser = Servers.postgres().connect(other.name());
                var statement = superuser.createStatement();
                var outbox = Outbox.create(database)) {
            statement.execute("select pg_create_logical_replication_slot('" + slot + "', 'pgoutput')");
            try (var relay = TestRelay.start(properties())) {
                relay.awaitState("orders", SourceState.BackingOff.class);
                assertThat(detail(relay)).contains(other.name()).contains("dovetail.relay.sources.orders.slot");
            }
            assertThat(outbox.connection().isValid(1)).isTrue();
        }
    }

    @Test
    void aServerWithoutLogicalDecodingIsToldHowToGetIt() throws Exception {
        try (var replica = PostgresServer.builder().set("wal_level", "replica").start()) {
            var plain = replica.createDatabase("shop", "secret");
            Map<String, String> properties = new HashMap<>(StreamingTest.properties("orders", plain));
            try (var relay = TestRelay.start(properties)) {
                relay.awaitState("orders", SourceState.BackingOff.class);
                assertThat(detail(relay)).contains("ALTER SYSTEM SET wal_level").contains("restart Postgres");
            }
        }
    }

    @Test
    void aServerWithoutFreeSlotsIsToldWhatToDo() throws Exception {
        try (var small =
                PostgresServer.builder().set("max_replication_slots", "1").start()) {
            var tight = small.createDatabase("shop", "secret");
            try (var outbox = Outbox.create(tight);
                    var relay = TestRelay.start(StreamingTest.properties("orders", tight))) {
                relay.awaitState("orders", SourceState.BackingOff.class);
                assertThat(detail(relay)).contains("max_replication_slots").contains("pg_replication_slots");
                assertThat(outbox.connection().isValid(1)).isTrue();
            }
        }
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(StreamingTest.properties("orders", database));
        properties.put("dovetail.relay.sources.orders.slot", slot);
        properties.put("dovetail.relay.sources.orders.publication", "pub");
        return properties;
    }

    /** What the last attempt said; while the next one runs there is nothing to say. */
    private static String detail(TestRelay relay) {
        return await().atMost(TestRelay.PATIENCE)
                .until(() -> relay.source("orders").state().detail().orElse(""), detail -> !detail.isEmpty());
    }

    private void execute(String sql) throws Exception {
        try (var superuser = Servers.postgres().connect(database.name());
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first row, its columns separated by spaces. */
    private String query(String sql) throws Exception {
        try (var superuser = Servers.postgres().connect(database.name());
                var statement = superuser.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            var row = new StringBuilder(result.getString(1));
            for (int column = 2; column <= result.getMetaData().getColumnCount(); column++) {
                row.append(' ').append(result.getString(column));
            }
            return row.toString();
        }
    }
}
