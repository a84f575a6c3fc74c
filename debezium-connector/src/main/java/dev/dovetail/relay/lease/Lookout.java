package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What is known about one source's lease, from calls and from the watch; wakes the elector when it changes. */
final class Lookout {

    private final String source;
    private final LeaseClient client;
    private final Shares shares;
    private final Duration duration;
    private @Nullable Sighting sighting;
    private @Nullable String problem;
    private boolean changed;

    Lookout(String source, LeaseClient client, Shares shares, Duration duration) {
        this.source = source;
        this.client = client;
        this.shares = shares;
        this.duration = duration;
    }

    /** Null before the first look. */
    synchronized @Nullable Sighting sighting() {
        return sighting;
    }

    /** Why the API server could not be asked, if it could not. */
    synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    synchronized void trouble(ApiException e) {
        problem = e.getMessage();
    }

    /** @param seen empty if there is no lease */
    synchronized void saw(Optional<Claim> seen) {
        Sighting before = sighting;
        Sighting now = before == null ? Sighting.first(seen, duration) : before.then(seen);
        problem = null;
        if (now != before) {
            sighting = now;
            shares.saw(source, now.holder());
            wake();
        }
    }

    void look(Duration patience) throws ApiException, InterruptedException {
        saw(client.read(patience));
    }

    /** Whether it was written; if somebody else wrote first, it was not, and what they wrote is known then. */
    boolean write(Claim claim, Duration patience) throws ApiException, InterruptedException {
        try {
            saw(Optional.of(client.write(claim, patience)));
            return true;
        } catch (ApiException e) {
            if (!e.isConflict() && !e.isMissing()) {
                throw e;
            }
            look(patience);
            return false;
        }
    }

    boolean isHeldBy(String identity) {
        Sighting seen = sighting();
        return seen != null && seen.holder().equals(identity);
    }

    /** What to write over: the lease as it was seen, or a new one. */
    Claim claim() {
        Sighting seen = sighting();
        return seen == null || seen.claim() == null ? client.absent() : seen.claim();
    }

    synchronized void wake() {
        changed = true;
        notifyAll();
    }

    /** Returns early when something changes, or has since the last pause. */
    synchronized void pause(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        while (!changed && end - System.nanoTime() > 0) {
            wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
        changed = false;
    }
}
