package dev.dovetail.relay.source;

import java.util.Map;

import dev.dovetail.embedded.PostgresDatabase;

/** {@link TestRelay} for tests outside this package. */
public final class RunningRelay implements AutoCloseable {

    private final TestRelay relay;

    private RunningRelay(TestRelay relay) {
        this.relay = relay;
    }

    public static RunningRelay start(Map<String, String> properties) {
        return new RunningRelay(TestRelay.start(properties));
    }

    /** A source of this name on this database, and the tests' Kafka. */
    public static Map<String, String> properties(String name, PostgresDatabase database) {
        return StreamingTest.properties(name, database);
    }

    public void awaitStreaming(String name) {
        relay.awaitState(name, SourceState.Streaming.class);
    }

    @Override
    public void close() {
        relay.close();
    }
}
