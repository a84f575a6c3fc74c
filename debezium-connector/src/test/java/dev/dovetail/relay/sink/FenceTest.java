package dev.dovetail.relay.sink;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import dev.dovetail.relay.Servers;
import dev.dovetail.relay.Topic;
import dev.dovetail.relay.config.RelayConfig;
import dev.dovetail.relay.config.RelaySettings;
import dev.dovetail.relay.outbox.OutboxRow;
import dev.dovetail.relay.outbox.RowMapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FenceTest {

    private final String channel = Servers.unique("orders");
    private final RowMapping mapping = new RowMapping("orders", "{aggregatetype}", "text/plain");

    @Test
    void nothingBehindTheMessageAtWhichTheLeadWasLostReachesKafka() throws Exception {
        var passed = new AtomicInteger();
        Fence fence = () -> {
            if (passed.getAndIncrement() == 3) {
                throw new IllegalStateException("lost");
            }
        };
        try (var topic = Topic.read(Servers.kafka().bootstrapServers(), channel);
                var old = sinks().open("orders", mapping, fence);
                var next = sinks().open("orders", mapping, () -> {})) {
            next.send(rows(100, 101));

            assertThatThrownBy(() -> old.send(rows(0, 10))).hasMessage("lost");
            assertThatThrownBy(() -> old.send(rows(4, 10))).isInstanceOf(RuntimeException.class);

            next.send(rows(101, 102));
            topic.awaitBody("101");
            assertThat(topic.bodies()).isSubsetOf("100", "101", "0", "1", "2");
        }
    }

    private static KafkaSinks sinks() {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "dovetail.relay.kafka.bootstrap-servers",
                                Servers.kafka().bootstrapServers(),
                                "dovetail.relay.sources.orders.host",
                                "db"),
                        "test",
                        500))
                .build();
        return new KafkaSinks(new RelaySettings(config.getConfigMapping(RelayConfig.class)));
    }

    private List<OutboxRow> rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new OutboxRow(
                        Integer.toString(number),
                        channel,
                        "key",
                        "test.Happened",
                        Integer.toString(number).getBytes(UTF_8),
                        "{}",
                        Instant.now(),
                        Map.of()))
                .toList();
    }
}
