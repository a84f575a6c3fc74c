package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Provider;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.relay.config.RelayConfig;
import dev.dovetail.relay.config.RelaySettings;
import dev.dovetail.relay.lease.Leadership;
import dev.dovetail.relay.lease.Leases;
import dev.dovetail.relay.reader.Readers;
import dev.dovetail.relay.sink.KafkaSinks;

import static org.awaitility.Awaitility.await;

/** A relay in this JVM, as it is configured in production but with waits fit for tests. */
final class TestRelay implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Sources sources;
    private final Leases leases;
    private final Readers readers;
    private final KafkaSinks sinks;

    private TestRelay(Sources sources, Leases leases, Readers readers, KafkaSinks sinks) {
        this.sources = sources;
        this.leases = leases;
        this.readers = readers;
        this.sinks = sinks;
    }

    static TestRelay start(Map<String, String> properties) {
        var relay = prepare(properties);
        relay.sources.start();
        return relay;
    }

    static TestRelay prepare(Map<String, String> properties) {
        return prepare(properties, () -> {
            throw new IllegalStateException("Kubernetes is touched without leases");
        });
    }

    static TestRelay prepare(Map<String, String> properties, Provider<KubernetesClient> kubernetes) {
        Map<String, String> all = new HashMap<>(Map.of(
                "dovetail.relay.backoff.initial", "100ms",
                "dovetail.relay.backoff.max", "1s",
                "dovetail.relay.watch.interval", "200ms"));
        all.putAll(properties);
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        var settings = new RelaySettings(config.getConfigMapping(RelayConfig.class));
        var leases = new Leases(settings, kubernetes);
        var readers = new Readers(settings);
        var sinks = new KafkaSinks(settings);
        return new TestRelay(new Sources(settings, sinks, readers, leases), leases, readers, sinks);
    }

    static Map<String, String> source(String name, PostgresDatabase database) {
        String prefix = "dovetail.relay.sources." + name + ".";
        return Map.of(
                prefix + "host", "127.0.0.1",
                prefix + "port", Integer.toString(database.port()),
                prefix + "database", database.name(),
                prefix + "username", database.relay(),
                prefix + "password", database.password());
    }

    Source source(String name) {
        return sources.all().stream()
                .filter(source -> source.settings().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Another of the same settings, that somebody else lets lead. */
    Source led(String name, Leadership leadership) {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
        return new Source(source(name).settings(), sinks, readers, leadership, backoff);
    }

    Readers readers() {
        return readers;
    }

    Sources sources() {
        return sources;
    }

    TestRelay awaitState(String name, Class<? extends SourceState> state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> state.isInstance(source(name).state()));
        return this;
    }

    /** What it calls itself in its leases. */
    String identity() {
        return leases.identity();
    }

    /** As SIGTERM does. */
    void stop() {
        sources.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
