package dev.dovetail.relay.source;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class LayoutTest {

    private final PostgresDatabase database = Servers.database();
    private final String channel = Servers.unique("orders");

    @Test
    void aDovetailRowArrivesWithTopicKeyBodyAndHeaders() throws Exception {
        try (var outbox = Outbox.create(database);
                var relay = TestRelay.start(StreamingTest.properties("orders", database));
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            relay.awaitState("orders", SourceState.Streaming.class);

            var id = outbox.publish(channel, "o-ü", "body", "{\"traceparent\": \"00-1\", \"kind\": \"event\"}");

            var received = topic.await(1).getFirst();
            assertThat(received.key()).isEqualTo("o-ü");
            assertThat(Topic.body(received)).isEqualTo("body");
            assertThat(Topic.headers(received))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", id.toString())
                    .containsEntry("ce_type", "test.Happened")
                    .containsEntry("ce_subject", "o-ü")
                    .containsEntry("ce_source", "orders")
                    .containsEntry("content-type", "application/octet-stream")
                    .containsEntry("traceparent", "00-1")
                    .containsEntry("kind", "event")
                    .containsKey("ce_time");
        }
    }

    /** Once read from the log, once from the table as a row that was there before. */
    @ParameterizedTest
    @CsvSource({
        "uuid, jsonb, text, application/json",
        "uuid, json, jsonb, application/json",
        "text, text, json, application/json",
        "varchar(60), bytea, text, application/octet-stream",
        "bigint, bytea, jsonb, application/octet-stream"
    })
    void idsAndBodiesOfAllTypesArriveTheSameFromTableAndLog(
            String idType, String payloadType, String headersType, String contentType) throws Exception {
        try (var outbox = Outbox.open(database)) {
            outbox.execute("create table outbox (id " + idType + " primary key, aggregatetype varchar(255) not null,"
                    + " aggregateid varchar(255) not null, type varchar(255) not null, payload " + payloadType
                    + ", headers " + headersType + ")");
            String first = id(idType, 1);
            String second = id(idType, 2);
            insert(outbox, first);

            try (var relay = TestRelay.start(StreamingTest.properties("orders", database));
                    var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
                relay.awaitState("orders", SourceState.Streaming.class);
                insert(outbox, second);

                var received = topic.await(2);
                assertThat(received)
                        .extracting(r -> Topic.headers(r).get("ce_id"))
                        .containsExactly(first, second);
                assertThat(received).allSatisfy(r -> {
                    assertThat(Topic.body(r)).isEqualTo("{\"a\": 1}");
                    assertThat(r.key()).isEqualTo("k");
                    assertThat(Topic.headers(r))
                            .containsEntry("content-type", contentType)
                            .containsEntry("kind", "event");
                });
            }
        }
    }

    @Test
    void theTableOfDebeziumsEventRouterWorksUnchanged() throws Exception {
        Map<String, String> properties = new HashMap<>(StreamingTest.properties("orders", database));
        properties.put("dovetail.relay.sources.orders.topic", "outbox.event.{routedByValue}");
        properties.put("dovetail.relay.sources.orders.additional-headers.id", "id");
        properties.put("dovetail.relay.sources.orders.additional-headers.eventType", "type");
        try (var outbox = Outbox.open(database)) {
            outbox.execute("create table outbox (id uuid not null primary key, aggregatetype varchar(255) not null,"
                    + " aggregateid varchar(255) not null, type varchar(255) not null, payload jsonb)");
            try (var relay = TestRelay.start(properties);
                    var topic = Topic.read(Servers.kafka().bootstrapServers(), "outbox.event." + channel)) {
                relay.awaitState("orders", SourceState.Streaming.class);
                var id = UUID.randomUUID().toString();

                outbox.execute("insert into outbox values ('" + id + "', '" + channel + "', '7', 'OrderCreated',"
                        + " '{\"id\": 7}'); delete from outbox");

                ConsumerRecord<String, byte[]> received = topic.await(1).getFirst();
                assertThat(received.key()).isEqualTo("7");
                assertThat(new String(received.value(), UTF_8)).isEqualTo("{\"id\": 7}");
                assertThat(Topic.headers(received))
                        .containsEntry("id", id)
                        .containsEntry("eventType", "OrderCreated")
                        .containsEntry("ce_type", "OrderCreated");
            }
        }
    }

    @Test
    void theSlotAndPublicationOfADebeziumThatRanBeforeAreTakenOver() throws Exception {
        try (var outbox = Outbox.create(database);
                var superuser = Servers.postgres().connect(database.name());
                var statement = superuser.createStatement()) {
            outbox.execute("create table business (id int primary key, note text)");
            statement.execute("create publication dbz_publication for all tables");
            statement.execute(
                    "select pg_create_logical_replication_slot('debezium_" + database.name() + "', 'pgoutput')");
            outbox.execute("insert into business values (1, 'not for Kafka')");
            outbox.publish(channel, "k", "while nobody ran");
            Map<String, String> properties = new HashMap<>(StreamingTest.properties("orders", database));
            properties.put("dovetail.relay.sources.orders.slot", "debezium_" + database.name());
            properties.put("dovetail.relay.sources.orders.publication", "dbz_publication");

            try (var relay = TestRelay.start(properties);
                    var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
                outbox.execute("update outbox set type = 'changed'; update business set note = 'again'");
                outbox.publish(channel, "k", "after");

                topic.awaitDistinct(2);
                assertThat(topic.bodies()).containsExactly("while nobody ran", "after");
                relay.awaitState("orders", SourceState.Streaming.class).stop();
                assertThat(relay.source("orders").progress().relayed()).isEqualTo(2);
            }
        }
    }

    @Test
    void columnsAndTableMayHaveOtherNames() throws Exception {
        Map<String, String> properties = new HashMap<>(StreamingTest.properties("orders", database));
        String prefix = "dovetail.relay.sources.orders.";
        properties.put(prefix + "table", "shop.Messages");
        properties.put(prefix + "columns.id", "message_id");
        properties.put(prefix + "columns.aggregatetype", "channel");
        properties.put(prefix + "columns.aggregateid", "key");
        properties.put(prefix + "columns.type", "kind of message");
        properties.put(prefix + "columns.payload", "body");
        properties.put(prefix + "columns.headers", "meta");
        try (var outbox = Outbox.open(database)) {
            outbox.execute(
                    "create schema shop; create table shop.\"Messages\" (message_id int primary key, channel text,"
                            + " key int, \"kind of message\" text, body text, meta text, secret text)");
            outbox.execute("insert into shop.\"Messages\" values (1, '" + channel + "', 5, 'T', 'before', '{}', 's')");
            try (var relay = TestRelay.start(properties);
                    var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
                relay.awaitState("orders", SourceState.Streaming.class);
                outbox.execute(
                        "insert into shop.\"Messages\" values (2, '" + channel + "', 5, 'T', 'after', '{}', 's')");

                topic.awaitDistinct(2);
                assertThat(topic.bodies()).containsExactly("before", "after");
            }
        }
    }

    private void insert(Outbox outbox, String id) throws Exception {
        outbox.execute("insert into outbox values ('" + id + "', '" + channel
                + "', 'k', 'T', '{\"a\": 1}', '{\"kind\": \"event\"}')");
    }

    private static String id(String type, int number) {
        return switch (type) {
            case "uuid" -> new UUID(7, number).toString();
            case "bigint" -> Long.toString(9_000_000_000L + number);
            default -> "id-" + number;
        };
    }
}
