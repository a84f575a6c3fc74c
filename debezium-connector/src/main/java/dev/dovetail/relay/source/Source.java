package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.postgres.SlotMemory;
import dev.dovetail.relay.reader.Readers;
import dev.dovetail.relay.sink.KafkaSinks;

/** One database's outbox on its way to Kafka, on a thread of its own, for as long as the relay runs. */
public final class Source {

    /** What in a stop waits for Kafka; with the engine's own end it stays below five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);

    private final SourceSettings settings;
    private final KafkaSinks sinks;
    private final Readers readers;
    private final Backoff backoff;
    private final Progress progress = new Progress();
    private final StateLog states;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Attempt attempt;
    private SlotMemory memory = SlotMemory.NONE;

    Source(SourceSettings settings, KafkaSinks sinks, Readers readers, Backoff backoff) {
        this.settings = settings;
        this.sinks = sinks;
        this.readers = readers;
        this.backoff = backoff;
        this.states = new StateLog(settings.name());
        this.thread = Thread.ofPlatform().name("source-" + settings.name()).unstarted(this::live);
    }

    /** Its settings. */
    public SourceSettings settings() {
        return settings;
    }

    /** Where it is in its life. */
    public SourceState state() {
        return states.current();
    }

    /** What it has done. */
    public Progress progress() {
        return progress;
    }

    void start() {
        thread.start();
    }

    /** Ends it; what is in flight is finished if Kafka answers. */
    void stop() {
        stopping.countDown();
        Attempt current = attempt;
        if (current != null) {
            current.stop(PATIENCE);
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isReading() {
        Attempt current = attempt;
        return current != null && current.isReading();
    }

    /** Makes an attempt that gives no sign of life fail, so that the next one follows. */
    void abort(String reason) {
        Attempt current = attempt;
        if (current != null) {
            current.abort(reason);
        }
    }

    private void live() {
        SourceState.Resting resting = new SourceState.Created(states.current().since());
        while (!isStopping() && resting instanceof SourceState.Pausing pausing) {
            resting = attempt(states.enter(pausing.connect()));
            if (!isStopping()) {
                states.enter(resting);
                pause(resting);
            }
        }
        if (isStopping()) {
            states.enter(resting.stop());
        }
    }

    private SourceState.Resting attempt(SourceState.Connecting connecting) {
        var next = new Attempt(settings, sinks, readers, backoff, progress, states, memory);
        attempt = next;
        if (isStopping()) {
            return connecting.stop();
        }
        SourceState.Resting end = next.run(connecting);
        attempt = null;
        memory = next.memory();
        return end;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(SourceState.Resting resting) {
        if (resting instanceof SourceState.Pausing pausing) {
            Duration pause = pausing instanceof SourceState.BackingOff failed ? failed.delay() : UNTIL_NEXT_LOOK;
            if (pausing instanceof SourceState.BackingOff) {
                progress.restarted();
            }
            try {
                stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                // Only a stop interrupts, and the loop looks for that.
            }
        }
    }
}
