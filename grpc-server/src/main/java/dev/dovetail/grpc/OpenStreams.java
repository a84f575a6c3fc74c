package dev.dovetail.grpc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;

/**
 * The streams at work. They end when this instance is about to: one that watches has no end of its own, and would hold up
 * the server's. Their readers go on elsewhere.
 */
@Singleton
class OpenStreams {

    private final Set<Outflow<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /** Their number is a gauge: how much of this instance is spent on those who only watch. */
    OpenStreams(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("dovetail.grpc.streams", Tags.empty(), open);
    }

    void add(Outflow<?> stream) {
        open.add(stream);
        if (ending) {
            stream.end();
        }
    }

    void remove(Outflow<?> stream) {
        open.remove(stream);
    }

    int count() {
        return open.size();
    }

    void aboutToEnd(@Observes ShutdownDelayInitiatedEvent event) {
        endAll();
    }

    /** There may have been no delay before. */
    void ending(@Observes ShutdownEvent event) {
        endAll();
    }

    private void endAll() {
        ending = true;
        open.forEach(Outflow::end);
    }
}
