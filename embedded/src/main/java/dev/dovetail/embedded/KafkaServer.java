package dev.dovetail.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka on 127.0.0.1 in this JVM: one node, broker and controller, that creates topics when they are first used.
 * It stops when it is closed or the JVM exits. {@link KafkaMain} runs it as a process of its own, which can be killed.
 */
public final class KafkaServer implements AutoCloseable {

    private final int port;
    private final KafkaStorage storage;
    private final Map<String, String> settings;
    private final Thread onExit = new Thread(this::stopAndDelete, "kafka-stop");
    private @Nullable KafkaRaftServer broker;

    private KafkaServer(int port, KafkaStorage storage, Map<String, String> settings) {
        this.port = port;
        this.storage = storage;
        this.settings = settings;
    }

    /** Starts a broker on a free port, whose data is deleted when it is closed. */
    public static KafkaServer temporary() {
        return builder().start();
    }

    /** For a broker with a given port, data directory or settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** The port on 127.0.0.1; it stays the same over restarts. */
    public int port() {
        return port;
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it again, on the same port, with the same data. Harmless if it runs. */
    public synchronized void start() {
        if (broker != null) {
            return;
        }
        var config = storage.format(KafkaSettings.of(port, Ports.free(), storage.logs(), settings));
        var starting = new KafkaRaftServer(KafkaConfig.fromProps(config, false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException e) {
            throw new IllegalStateException("Kafka did not start on port " + port + ": " + e.getMessage(), e);
        }
        broker = starting;
    }

    /** Stops it; clients see connections refused until it is started again. */
    public synchronized void stop() {
        if (broker != null) {
            broker.shutdown();
            broker.awaitShutdown();
            broker = null;
        }
    }

    /** Stops it and, if its data is temporary, deletes that. */
    @Override
    public void close() {
        stopAndDelete();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The JVM is exiting; the hook runs in any case.
        }
    }

    private void stopAndDelete() {
        stop();
        storage.deleteIfTemporary();
    }

    /** Collects what a broker is to be like. */
    public static final class Builder {

        private static final int ATTEMPTS = 3;

        private int port;
        private @Nullable Path directory;
        private final Map<String, String> settings = new LinkedHashMap<>();

        private Builder() {}

        /** The port on 127.0.0.1; 0, the default, is a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Where the data is kept, created if missing. By default a temporary folder. */
        public Builder directory(Path directory) {
            this.directory = directory.toAbsolutePath();
            return this;
        }

        /** A broker setting, on top of what {@link KafkaServer} needs. */
        public Builder set(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /**
         * Starts it.
         *
         * @throws IllegalStateException if it does not start
         */
        public KafkaServer start() {
            QuietLogs.apply();
            var storage = directory == null ? KafkaStorage.inTemporaryFolder() : new KafkaStorage(directory, false);
            for (int attempt = 1; ; attempt++) {
                // Between choosing a free port and using it somebody else may take it.
                var server = new KafkaServer(port == 0 ? Ports.free() : port, storage, settings);
                try {
                    server.start();
                    Runtime.getRuntime().addShutdownHook(server.onExit);
                    return server;
                } catch (IllegalStateException e) {
                    if (attempt == ATTEMPTS || !Ports.isFree(port)) {
                        throw e;
                    }
                }
            }
        }
    }
}
