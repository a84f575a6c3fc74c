package dev.dovetail.relay.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.DataChangeEvent;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Changes on their way from the thread that reads the log to the one that sends them. Debezium finds it as a service, by
 * its name, and fills it; the task empties it, and is woken by what arrives. Debezium's own way of emptying looks at
 * intervals and spins through the last millisecond of each.
 */
public final class ChangeQueue implements QueueProvider<DataChangeEvent> {

    static final String NAME = "outbox";
    static final String BYTES = "outbox.queue.bytes";

    /** Debezium makes the queue within the start of the task, on the same thread. */
    private static final ThreadLocal<ChangeQueue> CONFIGURED = new ThreadLocal<>();

    private final LinkedBlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private long mostBytes = Long.MAX_VALUE;

    private record Entry(DataChangeEvent change, long bytes) {}

    /** The queue that was made on this thread. */
    static ChangeQueue made() {
        ChangeQueue made = CONFIGURED.get();
        CONFIGURED.remove();
        if (made == null) {
            throw new IllegalStateException("Debezium made no queue of this kind.");
        }
        return made;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void configure(Map<String, ?> properties) {
        mostBytes = Long.parseLong(String.valueOf(properties.get(BYTES)));
        CONFIGURED.set(this);
    }

    /** Debezium has asked for the {@link #size} before. */
    @Override
    public void enqueue(DataChangeEvent change) {
        var entry = new Entry(change, change.objectSize());
        bytes.addAndGet(entry.bytes());
        entries.add(entry);
    }

    /** Number of changes; as many as can be when they take more bytes than they may, so that Debezium waits. */
    @Override
    public int size() {
        return bytes.get() >= mostBytes ? Integer.MAX_VALUE : entries.size();
    }

    /** Takes one, for Debezium; null if there is none. */
    @Override
    public @Nullable DataChangeEvent poll() {
        Entry entry = entries.poll();
        return entry == null ? null : taken(entry);
    }

    /** Takes what is there; if nothing is, waits for something, and returns nothing if it waits in vain. */
    List<SourceRecord> take(int most, Duration patience) throws InterruptedException {
        Entry first = entries.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            return List.of();
        }
        List<Entry> all = new ArrayList<>(Math.min(most, entries.size() + 1));
        all.add(first);
        entries.drainTo(all, most - 1);
        return all.stream().map(entry -> taken(entry).getRecord()).toList();
    }

    private DataChangeEvent taken(Entry entry) {
        bytes.addAndGet(-entry.bytes());
        return entry.change();
    }
}
