package dev.dovetail.relay.source;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;

import static org.assertj.core.api.Assertions.assertThat;

class StreamingTest {

    @Test
    void relaysRowsInOrderOfEachKey() throws Exception {
        var database = Servers.database();
        String channel = Servers.unique("orders");
        try (var outbox = Outbox.create(database);
                var relay = TestRelay.start(properties("orders", database));
                var topic = Topic.read(Servers.kafka().bootstrapServers(), channel)) {
            relay.awaitState("orders", SourceState.Streaming.class);

            outbox.publishNumbered(channel, 0, 5000, 10);

            topic.awaitDistinct(5000);
            assertThat(topic.keysOutOfOrder()).isEmpty();
            assertThat(topic.duplicates()).isZero();
        }
    }

    static Map<String, String> properties(String name, dev.dovetail.embedded.PostgresDatabase database) {
        Map<String, String> properties = new HashMap<>(TestRelay.source(name, database));
        // Slots belong to the whole server, which the tests share.
        properties.put("dovetail.relay.sources." + name + ".slot", "dovetail_" + name + "_" + database.name());
        properties.put("dovetail.relay.kafka.bootstrap-servers", Servers.kafka().bootstrapServers());
        return properties;
    }
}
