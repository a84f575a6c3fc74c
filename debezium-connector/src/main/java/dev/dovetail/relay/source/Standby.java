package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.logging.Log;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.lease.Leadership;
import dev.dovetail.relay.postgres.OutboxTable;
import dev.dovetail.relay.postgres.Preparation;
import dev.dovetail.relay.postgres.Seen;
import dev.dovetail.relay.reader.Readers;
import dev.dovetail.relay.sink.KafkaSinks;

/**
 * What a source does while another relay leads: it looks now and then whether Postgres and Kafka can be reached from here,
 * so that one that could not stream does not take the lead; and once it rehearses the start of a reader.
 */
final class Standby {

    private static final long BETWEEN_LOOKS = Duration.ofSeconds(15).toNanos();

    /** Until a leader reads the slot, so that its start can be rehearsed. */
    private static final long UNTIL_WARM = Duration.ofSeconds(2).toNanos();

    private final SourceSettings settings;
    private final KafkaSinks sinks;
    private final Readers readers;
    private final Leadership leadership;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean slotSeen;
    private volatile boolean looked;
    private volatile long next = System.nanoTime();

    Standby(SourceSettings settings, KafkaSinks sinks, Readers readers, Leadership leadership) {
        this.settings = settings;
        this.sinks = sinks;
        this.readers = readers;
        this.leadership = leadership;
    }

    /** Looks, if it is time, on a thread of its own: the source must be there at once when it is to lead. */
    void look() {
        if (System.nanoTime() - next >= 0 && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("standby-" + settings.name()).start(this::tryAll);
        }
    }

    /** Whether it looks for the first time, which takes seconds, and is of no use as a standby yet. */
    boolean isWarmingUp() {
        return looking.get() && !looked;
    }

    /** Whether the slot was there when this relay looked: if it is not later, somebody dropped it. */
    boolean hasSeenSlot() {
        return slotSeen;
    }

    /** What the first start of a reader costs is paid now, not while messages wait. */
    private void rehearse(OutboxTable table) throws InterruptedException {
        try (var sink = new TableSink(settings, sinks, () -> {})) {
            sink.open(table);
            readers.rehearse(settings, table);
        }
    }

    private void tryAll() {
        try {
            sinks.check();
            Seen seen = new Preparation(settings, false).look();
            slotSeen |= seen.slot().isPresent();
            leadership.fit(true);
            if (readers.areCold() && seen.isInUse()) {
                rehearse(seen.table());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.debugf("[%s] could not stream from here: %s", settings.name(), e.getMessage());
            leadership.fit(false);
        } finally {
            looked = true;
            next = System.nanoTime() + (readers.areCold() ? UNTIL_WARM : BETWEEN_LOOKS);
            looking.set(false);
        }
    }
}
