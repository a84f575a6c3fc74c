package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.LeaseSettings;

/**
 * Campaigns for one source's lease, renews it while this relay leads, and lets go of it. One thread does all of it, and no
 * call to the API server holds it longer than the term has been proven for.
 */
final class Elector implements Leadership {

    private static final Duration CALL = Duration.ofSeconds(10);
    private static final Duration LAST_CALL = Duration.ofSeconds(1);

    /** Per source that a relay leads, so that of several the one with the fewest takes a lease that is free. */
    private static final Duration COURTESY = Duration.ofMillis(25);

    private final String source;
    private final String identity;
    private final LeaseSettings settings;
    private final Shares shares;
    private final Lookout lookout;
    private final LeaseWatch watch;
    private final Thread thread;
    private volatile @Nullable Term term;
    private volatile boolean fit = true;
    private volatile boolean releasing;
    private volatile boolean stopping;
    private long nextRenewal;
    private long nextRequest = System.nanoTime();

    Elector(String source, String identity, LeaseSettings settings, LeaseClient client, Shares shares) {
        this.source = source;
        this.identity = identity;
        this.settings = settings;
        this.shares = shares;
        this.lookout = new Lookout(source, client, shares, settings.duration());
        this.watch = new LeaseWatch(source, client, settings.retryPeriod(), lookout::saw);
        this.thread = Thread.ofPlatform().daemon().name("lease-" + source).unstarted(this::live);
    }

    @Override
    public void start() {
        thread.start();
        watch.start();
    }

    @Override
    public synchronized Optional<Term> await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (term().isEmpty() && end - System.nanoTime() > 0) {
            wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
        return term();
    }

    @Override
    public Optional<Term> term() {
        return Optional.ofNullable(term).filter(current -> !current.isOver());
    }

    @Override
    public Standing standing() {
        return term().isPresent() ? Standing.leading(identity) : Standing.of(lookout.sighting(), lookout.problem());
    }

    @Override
    public void fit(boolean now) {
        fit = now;
    }

    @Override
    public void giveUp(String reason) {
        Term current = term;
        if (current != null && !current.isLeaving()) {
            Log.warnf("[%s] lets another relay try: %s", source, reason);
            fit = false;
            current.leave("");
        }
    }

    @Override
    public void release() {
        releasing = true;
        lookout.wake();
    }

    @Override
    public void stop() {
        stopping = true;
        lookout.wake();
        watch.stop();
        try {
            thread.join(LAST_CALL.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        try {
            while (!stopping) {
                lookout.pause(step());
            }
            Term last = term;
            if (last != null) {
                letGo(last);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration step() throws InterruptedException {
        try {
            Term current = term;
            return current == null ? campaign() : hold(current);
        } catch (ApiException e) {
            lookout.trouble(e);
            return settings.retryPeriod();
        } catch (RuntimeException e) {
            Log.errorf(e, "[%s] a step of the election failed", source);
            return settings.retryPeriod();
        }
    }

    private Duration campaign() throws ApiException, InterruptedException {
        Sighting seen = lookout.sighting();
        if (seen == null) {
            lookout.look(CALL);
            return Duration.ZERO;
        }
        Duration wait = seen.wait(identity, settings.duration()).plus(courtesy(seen));
        if (wait.isPositive()) {
            ask(seen);
            return wait;
        }
        long sentAt = System.nanoTime();
        if (lookout.write(lookout.claim().taken(identity, settings.duration()), settings.renewDeadline())) {
            begin(sentAt);
        }
        return Duration.ZERO;
    }

    /** Those who lead little go first, those who could not reach what the source needs go last. */
    private Duration courtesy(Sighting seen) {
        if (seen.isMeantFor(identity)) {
            return Duration.ZERO;
        }
        Duration busy = COURTESY.multipliedBy(Math.min(shares.own(), 10));
        return fit ? busy : busy.plus(settings.duration().multipliedBy(2));
    }

    private void ask(Sighting seen) throws ApiException, InterruptedException {
        Claim claim = seen.claim();
        boolean due = System.nanoTime() - nextRequest > 0;
        if (claim != null && due && fit && claim.wantedBy().isEmpty() && shares.wants(source)) {
            nextRequest = System.nanoTime() + settings.duration().toNanos();
            Log.infof("[%s] asks relay %s for it, which leads more", source, claim.holder());
            lookout.write(claim.wanted(identity), CALL);
        }
    }

    private void begin(long sentAt) {
        Term begun = Term.until(sentAt + settings.renewDeadline().toNanos());
        nextRenewal = sentAt + settings.retryPeriod().toNanos();
        releasing = false;
        synchronized (this) {
            term = begun;
            notifyAll();
        }
        Log.infof("[%s] this relay leads (%s)", source, identity);
    }

    private Duration hold(Term current) throws InterruptedException {
        Sighting seen = lookout.sighting();
        if (current.remaining() < -settings.duration().toNanos()) {
            lose(current, "the lease could not be renewed");
        } else if (seen != null && seen.claim() != null && !seen.holder().equals(identity)) {
            lose(current, seen.holder().isEmpty() ? "the lease was taken away" : "relay " + seen.holder() + " leads");
        } else if (releasing) {
            letGo(current);
        } else {
            consider(current);
            long due = nextRenewal - System.nanoTime();
            return due > 0 ? pause(current, Duration.ofNanos(due)) : renew(current);
        }
        return Duration.ZERO;
    }

    private Duration renew(Term current) throws InterruptedException {
        long sentAt = System.nanoTime();
        Duration patience = current.isProven() ? Duration.ofNanos(current.remaining()) : settings.renewDeadline();
        try {
            if (lookout.write(lookout.claim().taken(identity, settings.duration()), patience)) {
                current.extend(settings.renewDeadline(), sentAt);
                nextRenewal = sentAt + settings.retryPeriod().toNanos();
            }
            return Duration.ZERO;
        } catch (ApiException e) {
            lookout.trouble(e);
            return pause(current, settings.retryPeriod().dividedBy(2));
        }
    }

    /** Not beyond the end of the proof, which has to be noticed. */
    private static Duration pause(Term current, Duration pause) {
        if (!current.isProven()) {
            current.suspend();
            return pause;
        }
        return Duration.ofNanos(Math.min(pause.toNanos(), current.remaining()));
    }

    /** A relay that leads less asks for this source. If it should not have it, the next renewal removes the request. */
    private void consider(Term current) {
        String asking = lookout.claim().wantedBy();
        if (!asking.isEmpty()
                && !asking.equals(identity)
                && !current.isLeaving()
                && shares.isFair(asking)
                && shares.beginLeaving(source)) {
            Log.infof("[%s] is left to relay %s, which leads less", source, asking);
            current.leave(asking);
        }
    }

    private void lose(Term current, String reason) {
        Log.warnf("[%s] this relay does not lead any more: %s", source, reason);
        over(current, reason);
        shares.endLeaving(source);
    }

    private void letGo(Term current) throws InterruptedException {
        over(current, "it was released");
        String next = current.successor().orElse("");
        try {
            // Who asks for the source writes into the same lease.
            while (lookout.isHeldBy(identity) && !lookout.write(lookout.claim().released(next), LAST_CALL)) {
                Log.debugf("[%s] somebody wrote into the lease that is being released", source);
            }
        } catch (ApiException e) {
            Log.warnf("[%s] the lease could not be released, and runs out: %s", source, e.getMessage());
        } finally {
            shares.endLeaving(source);
        }
    }

    private void over(Term current, String reason) {
        term = null;
        current.end(reason);
    }
}
