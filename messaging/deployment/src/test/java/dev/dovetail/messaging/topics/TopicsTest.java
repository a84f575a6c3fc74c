package dev.dovetail.messaging.topics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dovetail.embedded.KafkaServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TopicsTest {

    private static KafkaServer server;
    private static Admin kafka;

    @BeforeAll
    static void startKafka() {
        server = KafkaServer.temporary();
        kafka = Admin.create(CreateTopics.clientSettings(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", server.bootstrapServers(), "PATH", "/bin")));
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
        server.close();
    }

    @Test
    void whatIsMissingIsCreatedAsTheFileSays(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("topics.json"), """
                {"made.events": {"partitions": 3, "replicas": 1, "config": {"retention.ms": "-1"}},
                 "made.events.dlq": {}}""");

        var lines = new Topics(kafka).ensure(CreateTopics.read(file.toString()));

        assertThat(lines).containsExactly("created made.events", "created made.events.dlq");
        becomes("made.events", 3, "-1");
    }

    @Test
    void whatExistsKeepsItsPartitionsAndGetsTheConfiguration() throws Exception {
        var topics = new Topics(kafka);
        topics.ensure(Map.of("kept.events", new TopicSettings(2, null, Map.of("retention.ms", "1000"))));
        becomes("kept.events", 2, "1000");

        var lines = topics.ensure(Map.of(
                "kept.events", new TopicSettings(4, null, Map.of("retention.ms", "2000")),
                "kept.events.dlq", new TopicSettings(1, null, null)));

        assertThat(lines)
                .hasSize(2)
                .contains("created kept.events.dlq")
                .anyMatch(line -> line.startsWith("kept kept.events with 2 partitions, not 4"));
        becomes("kept.events", 2, "2000");
    }

    @Test
    void whatKafkaRefusesIsAFailure() {
        var impossible = Map.of("refused.events", new TopicSettings(1, (short) 3, null));

        assertThatThrownBy(() -> new Topics(kafka).ensure(impossible))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("replication");
    }

    // The controller answers before the broker knows.
    private static void becomes(String name, int partitions, String retention) {
        await().ignoreExceptions().untilAsserted(() -> {
            assertThat(topic(name).partitions()).hasSize(partitions);
            assertThat(retention(name)).isEqualTo(retention);
        });
    }

    private static TopicDescription topic(String name) throws Exception {
        return kafka.describeTopics(Set.of(name)).allTopicNames().get().get(name);
    }

    private static String retention(String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        return kafka.describeConfigs(Set.of(resource))
                .all()
                .get()
                .get(resource)
                .get("retention.ms")
                .value();
    }
}
