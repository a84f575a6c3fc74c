package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One unbroken time of leading a source. What only a leader may do, may be done while this process can prove by its own
 * monotonic clock that it leads: the proof counts from the moment before a successful renewal was sent. When it runs out
 * everything waits; a later renewal, which succeeds only if nobody else has had the lease, lets it go on. Once the term
 * is over, it stays over.
 */
public final class Term {

    private final boolean limited;
    private final List<Consumer<String>> endings = new ArrayList<>();
    private final List<Runnable> leavings = new ArrayList<>();
    private final List<Runnable> suspensions = new ArrayList<>();
    private volatile long provenUntil;
    private volatile @Nullable String ended;
    private volatile @Nullable String successor;
    private boolean suspended;

    private Term(boolean limited, long provenUntil) {
        this.limited = limited;
        this.provenUntil = provenUntil;
    }

    /** One that only its holder ends: the slot decides. */
    static Term unlimited() {
        return new Term(false, 0);
    }

    /** @param provenUntil of {@link System#nanoTime} */
    static Term until(long provenUntil) {
        return new Term(true, provenUntil);
    }

    /**
     * To be called right before anything that only the leader may do. Waits while there is no proof.
     *
     * @throws LeadLostException if the term is over
     */
    public void check() {
        if (!isProven()) {
            awaitProof();
        }
    }

    private synchronized void awaitProof() {
        try {
            while (!isProven()) {
                String reason = ended;
                if (reason != null) {
                    throw new LeadLostException("This relay does not lead any more: " + reason + ".");
                }
                TimeUnit.SECONDS.timedWait(this, 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LeadLostException("Whether this relay leads was not known yet when it was told to end.");
        }
    }

    /** Whether {@link #check} would let pass at once. */
    public boolean isProven() {
        return ended == null && (!limited || remaining() > 0);
    }

    /** Whether {@link #check} would throw. */
    public boolean isOver() {
        return ended != null;
    }

    /** Whether nobody but this relay may read the source's slot. */
    public boolean isExclusive() {
        return limited;
    }

    /** Runs when the term is over, once, at once if it is: nothing more may be sent. */
    public void onEnd(Consumer<String> action) {
        String reason;
        synchronized (this) {
            reason = ended;
            if (reason == null) {
                endings.add(action);
            }
        }
        if (reason != null) {
            action.accept(reason);
        }
    }

    /** Runs each time the proof has run out: what is on its way has to be given up. */
    public synchronized void onSuspension(Runnable action) {
        suspensions.add(action);
    }

    /** Runs when the source is to be finished and left to another relay, at once if it is. */
    public void onLeave(Runnable action) {
        synchronized (this) {
            if (successor == null) {
                leavings.add(action);
                return;
            }
        }
        action.run();
    }

    /** Whether the source is to be finished and left to another. */
    public boolean isLeaving() {
        return successor != null;
    }

    /** Who is to be next; empty for whoever comes first. */
    Optional<String> successor() {
        return Optional.ofNullable(successor).filter(name -> !name.isEmpty());
    }

    /** Nanoseconds; negative when the proof has run out. */
    long remaining() {
        return provenUntil - System.nanoTime();
    }

    synchronized void extend(Duration proof, long sentAt) {
        provenUntil = sentAt + proof.toNanos();
        if (isProven()) {
            suspended = false;
            notifyAll();
        }
    }

    /** Tells that the proof has run out, once until it is renewed. */
    void suspend() {
        List<Runnable> actions;
        synchronized (this) {
            if (suspended || ended != null) {
                return;
            }
            suspended = true;
            actions = List.copyOf(suspensions);
        }
        actions.forEach(Runnable::run);
    }

    void leave(String next) {
        List<Runnable> actions;
        synchronized (this) {
            if (successor != null || ended != null) {
                return;
            }
            successor = next;
            actions = List.copyOf(leavings);
        }
        actions.forEach(Runnable::run);
    }

    void end(String reason) {
        List<Consumer<String>> actions;
        synchronized (this) {
            if (ended != null) {
                return;
            }
            ended = reason;
            actions = List.copyOf(endings);
            notifyAll();
        }
        actions.forEach(action -> action.accept(reason));
    }
}
