package dev.dovetail.messaging.deployment;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.smallrye.reactivemessaging.runtime.ReactiveMessagingConfiguration;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How a channel is read unless its {@code mp.messaging.incoming} properties say otherwise. */
final class ChannelDefaults {

    private ChannelDefaults() {}

    static Map<String, String> of(String channel) {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("connector", "smallrye-kafka");
        defaults.put("topic", channel);
        defaults.put("group.id", "${dovetail.messaging.consumer:${quarkus.application.name}}");
        defaults.put("key.deserializer", StringDeserializer.class.getName());
        defaults.put("value.deserializer", ByteArrayDeserializer.class.getName());
        // A new subscriber wants what was published before it came.
        defaults.put("auto.offset.reset", "earliest");
        defaults.put("isolation.level", "read_committed");
        // Offsets follow the handlers' transactions, up to the first message that is not done with.
        defaults.put("commit-strategy", "throttled");
        defaults.put("auto.commit.interval.ms", "500");
        // A message may wait long for a database that is down; that is for the readiness of the database to say.
        defaults.put("throttled.unprocessed-record-max-age.ms", "0");
        // We wait ourselves, for those running only.
        defaults.put("graceful-shutdown", "false");
        defaults.put("consumer-rebalance-listener.name", "dovetail-messaging");
        defaults.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        // A killed process gives up its partitions after this, and a new topic is noticed after that.
        defaults.put("session.timeout.ms", "10000");
        defaults.put("heartbeat.interval.ms", "3000");
        defaults.put("metadata.max.age.ms", "10000");
        defaults.put("fetch.min.bytes", "1");
        // For each new partition the connector asks for the committed offset, on the polling thread: its first message
        // waits for the poll under way. Much shorter polls cost idle services processor time.
        defaults.put("poll-timeout", "250");
        // The connector would read the headers too, and give up the whole channel for one wrong ce_time.
        defaults.put("cloud-events", "false");
        // The chain has its own tracing: a span per handling, retries within it.
        defaults.put("tracing-enabled", "false");
        Map<String, String> properties = new LinkedHashMap<>();
        defaults.forEach((attribute, value) ->
                properties.put(ReactiveMessagingConfiguration.getChannelPropertyName(channel, attribute, true), value));
        return properties;
    }
}
