package dev.dovetail.relay.reader;

import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import dev.dovetail.relay.config.RelayConfig;
import dev.dovetail.relay.config.SourceSettings;

/** What the engine is told. */
final class EngineProperties {

    /** How soon after the last transaction its position can be confirmed, in milliseconds. A clean stop waits for it. */
    private static final String BEAT = "100";

    /** Larger ones are no faster, and more has to come again after a crash: a batch is confirmed as a whole. */
    private static final int LARGEST_BATCH = 1024;

    private static final AtomicLong RUNS = new AtomicLong();

    private EngineProperties() {}

    static Properties of(SourceSettings source, RelayConfig.Queue queue) {
        var properties = new Properties();
        connection(properties, source);
        properties.put("name", source.name());
        // The name of the engine's MBeans, for which the next engine would wait if this one hangs. No topic has it.
        properties.put("topic.prefix", source.name() + "-" + RUNS.incrementAndGet());
        properties.put("connector.class", OutboxConnector.class.getName());
        properties.put("plugin.name", "pgoutput");
        properties.put("slot.name", source.slot());
        properties.put("publication.name", source.publication());
        properties.put("publication.autocreate.mode", "disabled");
        properties.put("snapshot.mode", "no_data");
        properties.put(
                "table.include.list",
                Pattern.quote(source.table().schema()) + "\\."
                        + Pattern.quote(source.table().name()));
        properties.put("skipped.operations", "u,d,t");
        properties.put("tombstones.on.delete", "false");
        properties.put("message.prefix.exclude.list", ".*");
        properties.put("binary.handling.mode", "bytes");
        offsets(properties);
        speed(properties, queue);
        // A slot another relay has just left is taken over at once; longer waits are the source's own.
        properties.put("slot.max.retries", "10");
        properties.put("slot.retry.delay.ms", "200");
        return properties;
    }

    /** Of an engine that is to fail at a slot another relay reads, at once. */
    static Properties ofRehearsal(SourceSettings source, RelayConfig.Queue queue) {
        Properties properties = of(source, queue);
        properties.put("slot.max.retries", "0");
        return properties;
    }

    private static void connection(Properties properties, SourceSettings source) {
        properties.put("database.hostname", source.host());
        properties.put("database.port", Integer.toString(source.port()));
        properties.put("database.dbname", source.database());
        properties.put("database.user", source.username());
        properties.put("database.password", source.password());
        source.driver().forEach((name, value) -> properties.put("database." + name, value));
    }

    /** The slot is the only store: resuming from a stored offset within a transaction is where events were lost. */
    private static void offsets(Properties properties) {
        properties.put("offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
        properties.put("offset.flush.interval.ms", "100");
        properties.put("errors.max.retries", "0");
        properties.put("retriable.restart.connector.wait.ms", "1000");
        properties.put("lsn.flush.mode", "connector");
        properties.put("heartbeat.interval.ms", BEAT);
    }

    private static void speed(Properties properties, RelayConfig.Queue queue) {
        // How long the thread that reads the log sleeps when there is nothing to read.
        properties.put("poll.interval.ms", "5");
        properties.put("queue.provider.type", ChangeQueue.NAME);
        properties.put("max.batch.size", Integer.toString(Math.clamp(queue.rows() / 2, 1, LARGEST_BATCH)));
        properties.put("max.queue.size", Integer.toString(queue.rows()));
        properties.put(ChangeQueue.BYTES, Long.toString(queue.bytes()));
        properties.put("extended.headers.enabled", "false");
        properties.put("statistics.metrics.enabled", "false");
        properties.put("advanced.metrics.enable", "false");
        properties.put("record.processing.threads", "1");
    }
}
