package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.logging.Log;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.lease.Leadership;
import dev.dovetail.relay.postgres.Preparation;
import dev.dovetail.relay.sink.KafkaSinks;

/**
 * What a source does while another relay leads: it looks now and then whether Postgres and Kafka can be reached from here,
 * so that one that could not stream does not take the lead; and it loads on the way what streaming needs.
 */
final class Standby {

    private static final long BETWEEN_LOOKS = Duration.ofSeconds(15).toNanos();

    private final SourceSettings settings;
    private final KafkaSinks sinks;
    private final Leadership leadership;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean slotSeen;
    private volatile long next = System.nanoTime();

    Standby(SourceSettings settings, KafkaSinks sinks, Leadership leadership) {
        this.settings = settings;
        this.sinks = sinks;
        this.leadership = leadership;
    }

    /** Looks, if it is time, on a thread of its own: the source must be there at once when it is to lead. */
    void look() {
        if (System.nanoTime() - next >= 0 && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("standby-" + settings.name()).start(this::tryAll);
        }
    }

    /** Whether the slot was there when this relay looked: if it is not later, somebody dropped it. */
    boolean hasSeenSlot() {
        return slotSeen;
    }

    private void tryAll() {
        try {
            sinks.check();
            slotSeen |= new Preparation(settings, false).look();
            leadership.fit(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.debugf("[%s] could not stream from here: %s", settings.name(), e.getMessage());
            leadership.fit(false);
        } finally {
            next = System.nanoTime() + BETWEEN_LOOKS;
            looking.set(false);
        }
    }
}
