package dev.dovetail.relay.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import dev.dovetail.relay.config.LeaseSettings;
import dev.dovetail.relay.config.RelayConfig;
import dev.dovetail.relay.config.RelaySettings;
import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.lease.Leases;
import dev.dovetail.relay.reader.Readers;
import dev.dovetail.relay.sink.KafkaSinks;

/** All sources of this relay; they start and stop with it, and none waits for another. */
@Singleton
public final class Sources {

    private final RelaySettings settings;
    private final List<Source> sources = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();

    /** Starts nothing yet. */
    public Sources(RelaySettings settings, KafkaSinks sinks, Readers readers, Leases leases) {
        this.settings = settings;
        RelayConfig relay = settings.relay();
        for (SourceSettings source : settings.sources().values()) {
            var backoff = new Backoff(relay.backoff().initial(), relay.backoff().max());
            sources.add(new Source(source, sinks, readers, leases.of(source.name()), backoff));
        }
        for (Source source : sources) {
            watches.add(new Watch(
                    source,
                    relay.watch().interval(),
                    relay.watch().stallTimeout(),
                    settings.leases().map(LeaseSettings::giveUpAfter)));
        }
    }

    /** Those that could be started. */
    public List<Source> all() {
        return List.copyOf(sources);
    }

    /** What is wrong with the settings of those that could not, by name. */
    public Map<String, String> misconfigured() {
        return settings.problems();
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void start() {
        Log.infof("relaying to Kafka at %s", settings.bootstrapServers());
        settings.problems().forEach((name, problem) -> Log.errorf("[%s] not started: %s", name, problem));
        for (Source source : sources) {
            Log.infof("%s", source.settings());
            source.start();
        }
        watches.forEach(Watch::start);
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        watches.forEach(Watch::stop);
        List<Thread> stops = sources.stream()
                .map(source -> Thread.ofPlatform().start(source::stop))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
