package dev.dovetail.relay.operations;

import java.util.function.ToDoubleFunction;

import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import dev.dovetail.relay.source.Source;
import dev.dovetail.relay.source.SourceState;
import dev.dovetail.relay.source.Sources;

/** What each source has done and how far it is behind, for Prometheus. */
final class SourceMetrics {

    private static final String SOURCE = "source";

    void register(@Observes StartupEvent event, Sources sources, MeterRegistry registry) {
        sources.all().forEach(source -> register(source, registry));
    }

    private static void register(Source source, MeterRegistry registry) {
        counter(
                registry,
                source,
                "messages.relayed",
                "Messages acknowledged by Kafka",
                s -> s.progress().relayed());
        counter(
                registry,
                source,
                "source.errors",
                "Attempts to stream that failed",
                s -> s.progress().errors());
        counter(
                registry,
                source,
                "source.restarts",
                "Attempts to stream after a failed one",
                s -> s.progress().restarts());
        gauge(
                registry,
                source,
                "position.lsn",
                "WAL position of the last message acknowledged by Kafka, as a number",
                s -> s.progress().position());
        gauge(
                registry,
                source,
                "lag.bytes",
                "Bytes of WAL written but not yet confirmed to the slot",
                s -> s.progress().lagBytes());
        gauge(
                registry,
                source,
                "lag.seconds",
                "How long the oldest WAL not yet confirmed has been waiting",
                s -> s.progress().lagSeconds());
        gauge(
                registry,
                source,
                "source.ready",
                "1 while the source streams or stands by, else 0",
                s -> s.state().isReady() ? 1 : 0);
        gauge(
                registry,
                source,
                "source.leader",
                "1 while this relay leads the source: holds its lease or, without leases, its slot",
                s -> s.isLeading() ? 1 : 0);
        for (String state : SourceState.NAMES) {
            Gauge.builder(
                            "dovetail.relay.source.state",
                            source,
                            s -> s.state().name().equals(state) ? 1 : 0)
                    .description("1 for the state the source is in, 0 for the others")
                    .tag(SOURCE, source.settings().name())
                    .tag("state", state)
                    .register(registry);
        }
    }

    private static void counter(
            MeterRegistry registry, Source source, String name, String help, ToDoubleFunction<Source> value) {
        FunctionCounter.builder("dovetail.relay." + name, source, value)
                .description(help)
                .tag(SOURCE, source.settings().name())
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry, Source source, String name, String help, ToDoubleFunction<Source> value) {
        Gauge.builder("dovetail.relay." + name, source, value)
                .description(help)
                .tag(SOURCE, source.settings().name())
                .register(registry);
    }
}
