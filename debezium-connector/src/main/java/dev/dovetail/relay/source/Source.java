package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.lease.Leadership;
import dev.dovetail.relay.lease.Standing;
import dev.dovetail.relay.lease.Term;
import dev.dovetail.relay.postgres.SlotMemory;
import dev.dovetail.relay.reader.Readers;
import dev.dovetail.relay.sink.KafkaSinks;

/** One database's outbox on its way to Kafka, on a thread of its own, for as long as the relay runs. */
public final class Source {

    /** What in a stop waits for Kafka; with the engine's own end it stays below five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);

    /** Who leads is not known in the first moment, which is not worth telling. */
    private static final Duration FIRST_MOMENT = Duration.ofMillis(500);

    private final SourceSettings settings;
    private final KafkaSinks sinks;
    private final Readers readers;
    private final Leadership leadership;
    private final Standby standby;
    private final Backoff backoff;
    private final Progress progress = new Progress();
    private final Trouble trouble = new Trouble();
    private final StateLog states;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Attempt attempt;
    private @Nullable Term term;
    private SlotMemory memory = SlotMemory.NONE;
    private volatile boolean dead;

    Source(SourceSettings settings, KafkaSinks sinks, Readers readers, Leadership leadership, Backoff backoff) {
        this.settings = settings;
        this.sinks = sinks;
        this.readers = readers;
        this.leadership = leadership;
        this.standby = new Standby(settings, sinks, readers, leadership);
        this.backoff = backoff;
        this.states = new StateLog(settings.name());
        this.thread = Thread.ofPlatform()
                .name("source-" + settings.name())
                .uncaughtExceptionHandler((self, error) -> die(error))
                .unstarted(this::live);
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

    /** Who leads it, by lease; empty if nobody does, or if there are no leases. */
    public Optional<String> leader() {
        return leadership.standing().leader();
    }

    /** Whether this relay leads it: holds its lease or, without leases, its slot. */
    public boolean isLeading() {
        return leadership
                .term()
                .filter(current ->
                        current.isExclusive() ? current.isProven() : state() instanceof SourceState.Streaming)
                .isPresent();
    }

    /** Whether it sends nothing for now because the lease that this relay holds could not be renewed in time. */
    public boolean isSuspended() {
        return leadership.term().filter(current -> !current.isProven()).isPresent();
    }

    /** Whether it would need seconds to take over, because this process has never read a log before. */
    public boolean isWarmingUp() {
        return state() instanceof SourceState.StandingBy && standby.isWarmingUp();
    }

    /** Whether an error that nobody foresaw has ended it: it will not come back before the process starts anew. */
    public boolean isDead() {
        return dead;
    }

    private void die(Throwable error) {
        Log.errorf(error, "[%s] has ended by an error, and another relay may lead it", settings.name());
        progress.failed(error.toString());
        dead = true;
        leadership.stop();
    }

    void start() {
        leadership.start();
        thread.start();
    }

    /** Ends it; what is in flight is finished if Kafka answers. Then, when nobody reads the slot, another may lead. */
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
        leadership.stop();
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

    /** For how long it has not worked, though it leads. */
    Duration trouble() {
        return isLeading() ? trouble.lasting(state(), progress) : Duration.ZERO;
    }

    /** Lets another relay try. */
    void giveUp(String reason) {
        leadership.giveUp(reason);
    }

    private void live() {
        SourceState.Resting resting = new SourceState.Created(states.current().since());
        while (!isStopping() && resting instanceof SourceState.Pausing pausing) {
            Optional<Term> led = lead(pausing);
            if (led.isPresent()) {
                resting = attempt(enter(pausing.connect()), led.get());
                if (!isStopping()) {
                    enter(resting);
                    leaveIfTold(led.get());
                    if (!(led.get().isExclusive() && resting instanceof SourceState.StandingBy)) {
                        pause(resting);
                    }
                }
            }
        }
        if (isStopping()) {
            enter(resting.stop());
        }
    }

    /** Waits until this relay leads; empty if it stops before. */
    private Optional<Term> lead(SourceState.Pausing pausing) {
        Duration patience = FIRST_MOMENT;
        while (!isStopping()) {
            try {
                Optional<Term> led = leadership.await(patience);
                led.ifPresent(this::leaveIfTold);
                if (led.isPresent() && !led.get().isLeaving()) {
                    adopt(led.get());
                    return led;
                }
                show(pausing, leadership.standing());
                standby.look();
                patience = UNTIL_NEXT_LOOK;
            } catch (InterruptedException e) {
                // A stop, which the loop looks for, or the end of a term, which is over now.
            }
        }
        return Optional.empty();
    }

    private void show(SourceState.Pausing pausing, Standing standing) {
        if (!states.current().detail().equals(Optional.of(standing.detail()))) {
            enter(standing.known() ? pausing.standBy(standing.detail()) : pausing.waitFor(standing.detail()));
        }
    }

    private void adopt(Term led) {
        if (led != term) {
            term = led;
            backoff.reset();
            led.onEnd(this::fence);
            led.onSuspension(this::suspend);
            led.onLeave(() -> Thread.ofVirtual().start(() -> leave(led)));
        }
    }

    /** Another relay may lead from now on. */
    private void fence(String reason) {
        Attempt current = attempt;
        if (current != null) {
            current.fence(reason);
            hurry(current);
        }
    }

    /** Another relay may lead soon: what is on its way to Kafka must not arrive then. What is not simply waits. */
    private void suspend() {
        if (progress.sending().isPositive()) {
            fence("the lease was not renewed in time");
        }
    }

    /** Another relay is to lead, once this one has finished. */
    private void leave(Term led) {
        Attempt current = attempt;
        if (current != null) {
            current.leave(PATIENCE);
            hurry(current);
        } else {
            leaveIfTold(led);
            thread.interrupt();
        }
    }

    private void leaveIfTold(Term led) {
        if (led.isLeaving()) {
            leadership.release();
        }
    }

    /** What has no reader yet may be waiting for Kafka or Postgres, which can take long. */
    private void hurry(Attempt current) {
        if (!current.isReading()) {
            thread.interrupt();
        }
    }

    private SourceState.Resting attempt(SourceState.Connecting connecting, Term led) {
        if (memory == SlotMemory.NONE && standby.hasSeenSlot()) {
            memory = SlotMemory.SEEN;
        }
        var next = new Attempt(settings, sinks, readers, backoff, progress, states, led, memory);
        attempt = next;
        if (isStopping()) {
            return connecting.stop();
        }
        if (led.isLeaving()) {
            attempt = null;
            return connecting.standBy("This relay has left the lead.");
        }
        SourceState.Resting end = next.run(connecting);
        attempt = null;
        memory = next.memory();
        return end;
    }

    private <S extends SourceState> S enter(S next) {
        trouble.entered(next);
        return states.enter(next);
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
                // A stop or the end of the term, and the loop looks for both.
            }
        }
    }
}
