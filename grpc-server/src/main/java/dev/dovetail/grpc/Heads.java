package dev.dovetail.grpc;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

/**
 * How far logs that are kept in the database have got, each by its key. The database is asked at short intervals for all logs
 * that somebody watches, in one query, and not at all when nobody does: so it does not matter which instance appended.
 */
public final class Heads implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Heads.class);

    private final Set<Head> watched = ConcurrentHashMap.newKeySet();
    private final Function<Set<UUID>, Map<UUID, Long>> positions;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("heads").factory());
    private boolean failing;

    /** @param positions the last position of each of those logs, as committed; one that is empty may be missing */
    public Heads(Duration interval, Function<Set<UUID>, Map<UUID, Long>> positions) {
        this.positions = positions;
        thread.scheduleWithFixedDelay(this::look, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Watches a log until the head is closed; the reader is woken when there is more. */
    public Head watch(UUID key, Outflow<?> reader) {
        var head = new Head(this, key, reader);
        watched.add(head);
        return head;
    }

    void forget(Head head) {
        watched.remove(head);
    }

    /** Asks once, and wakes those who have news. */
    void look() {
        try {
            var keys = watched.stream().map(Head::key).collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                var found = positions.apply(keys);
                watched.forEach(head -> head.reached(found.getOrDefault(head.key(), 0L)));
            }
            failing = false;
        } catch (Exception e) {
            // Told once: whatever is amiss is asked for again in a moment.
            if (!failing) {
                LOG.warn("Cannot look for news; streams wait until it is possible again", e);
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
