package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One unbroken time of leading a source. It lasts as long as this process can prove by its own monotonic clock that it
 * holds the lease: the proof is counted from the moment before a successful renewal was sent, and once it has run out
 * the term is over, whatever arrives later.
 */
public final class Term {

    private final boolean limited;
    private final List<Consumer<String>> endings = new ArrayList<>();
    private final List<Runnable> leavings = new ArrayList<>();
    private volatile long provenUntil;
    private volatile @Nullable String ended;
    private volatile @Nullable String successor;

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
     * To be called right before anything that only the leader may do.
     *
     * @throws LeadLostException if it is over
     */
    public void check() {
        if (limited && remaining() <= 0) {
            end("the lease was not renewed in time");
        }
        String reason = ended;
        if (reason != null) {
            throw new LeadLostException("This relay does not lead any more: " + reason + ".");
        }
    }

    /** Whether nobody but this relay may read the source's slot. */
    public boolean isExclusive() {
        return limited;
    }

    /** Whether {@link #check} would throw. */
    public boolean isOver() {
        return ended != null || limited && remaining() <= 0;
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

    long remaining() {
        return provenUntil - System.nanoTime();
    }

    /** A proof that comes after the last one has run out does not bring the term back. */
    void extend(Duration proof, long sentAt) {
        if (remaining() <= 0) {
            end("the lease was not renewed in time");
        }
        provenUntil = sentAt + proof.toNanos();
    }

    void leave(String next) {
        List<Runnable> actions;
        synchronized (this) {
            if (successor != null || ended != null) {
                return;
            }
            successor = Objects.requireNonNull(next);
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
        }
        actions.forEach(action -> action.accept(reason));
    }
}
