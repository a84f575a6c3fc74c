package dev.dovetail.relay.source;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.KafkaServer;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;

import static dev.dovetail.relay.source.FaultsTest.properties;
import static org.assertj.core.api.Assertions.assertThat;

/** Messages that Kafka will not have. */
class RefusalsTest {

    private final String channel = Servers.unique("orders");

    /** The broker refuses it, behind the producer's back: what follows in its partition must not overtake it. */
    @Test
    void aMessageTheBrokerRefusesStopsItsSourceBeforeAnythingOvertakesIt() throws Exception {
        var database = Servers.database();
        try (var admin = Admin.create(Map.<String, Object>of(
                        "bootstrap.servers", Servers.kafka().bootstrapServers()));
                var outbox = Outbox.create(database);
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            admin.createTopics(
                            List.of(new NewTopic(channel, 1, (short) 1).configs(Map.of("max.message.bytes", "2000"))))
                    .all()
                    .get();
            try (var relay = TestRelay.start(properties(database, Servers.kafka()))) {
                relay.awaitState("orders", SourceState.Streaming.class);
                outbox.connection().setAutoCommit(false);
                outbox.publish(channel, "k", "before");
                outbox.publish(channel, "k", random(100_000));
                for (int i = 0; i < 200; i++) {
                    outbox.publish(channel, "k", "after");
                }
                outbox.connection().commit();

                relay.awaitState("orders", SourceState.Failed.class);
                assertThat(relay.source("orders").state().detail().orElseThrow())
                        .contains("too large")
                        .contains(channel)
                        .contains("max.message.bytes");
            }
            outbox.connection().setAutoCommit(true);
            outbox.publish("other." + channel, "k", "end");
            outbox.execute("delete from outbox");
            topic.await(1);
            try (var end = Topic.read(Servers.kafka().bootstrapServers(), "other." + channel)) {
                setMaxMessageBytes(admin, "1000000");
                try (var relay = TestRelay.start(properties(database, Servers.kafka()))) {
                    end.await(1);
                    relay.awaitState("orders", SourceState.Streaming.class);
                }
            }
            topic.awaitDistinct(3);
            assertThat(topic.bodies().stream().distinct().map(String::length)).containsExactly(6, 100_000, 5);
        }
    }

    @Test
    void aTopicThatNobodyMayCreateIsWaitedFor() throws Exception {
        var database = Servers.database();
        try (var kafka = KafkaServer.builder()
                        .set("auto.create.topics.enable", "false")
                        .start();
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()));
                var outbox = Outbox.create(database)) {
            Map<String, String> properties = properties(database, kafka);
            properties.put("dovetail.relay.kafka.delivery-timeout", "2s");
            try (var relay = TestRelay.start(properties);
                    var topic = Topic.read(kafka.bootstrapServers(), channel)) {
                outbox.publishNumbered(channel, 0, 10, 2);
                relay.awaitState("orders", SourceState.BackingOff.class);
                assertThat(relay.source("orders").progress().lastError().orElseThrow())
                        .contains(channel);

                admin.createTopics(List.of(new NewTopic(channel, 3, (short) 1)))
                        .all()
                        .get();

                topic.awaitDistinct(10);
                assertThat(topic.keysOutOfOrder()).isEmpty();
            }
        }
    }

    @Test
    void aRowWithoutAUsableChannelStopsItsSourceAndIsNamed() throws Exception {
        var database = Servers.database();
        try (var outbox = Outbox.create(database);
                var relay = TestRelay.start(properties(database, Servers.kafka()))) {
            relay.awaitState("orders", SourceState.Streaming.class);

            var id = outbox.publish("no topic", "k", "body");

            relay.awaitState("orders", SourceState.Failed.class);
            assertThat(relay.source("orders").state().detail().orElseThrow())
                    .contains(id.toString())
                    .contains("'no topic'");
        }
    }

    private void setMaxMessageBytes(Admin admin, String bytes) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, channel);
        var change = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
    }

    private static String random(int length) {
        var random = new Random(7);
        return random.ints(length, 'a', 'z')
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }
}
