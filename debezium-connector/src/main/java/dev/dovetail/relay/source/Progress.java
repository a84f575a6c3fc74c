package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** What a source has done, and how far it is behind. Written by its threads, read by operators'. */
public final class Progress {

    private static final long NEVER = Long.MIN_VALUE;

    private final AtomicLong relayed = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong restarts = new AtomicLong();
    private volatile long position;
    private volatile long lagBytes;
    private volatile double lagSeconds;
    private volatile @Nullable String lastError;
    private volatile long lastSign = System.nanoTime();
    private volatile long sendingSince = NEVER;

    /** Messages Kafka acknowledged, since the relay started. */
    public long relayed() {
        return relayed.get();
    }

    /** Attempts that failed. */
    public long errors() {
        return errors.get();
    }

    /** Attempts after the first. */
    public long restarts() {
        return restarts.get();
    }

    /** WAL position of the last acknowledged message, 0 before the first. */
    public long position() {
        return position;
    }

    /** WAL bytes not yet confirmed, as last looked up. */
    public long lagBytes() {
        return lagBytes;
    }

    /** How long the oldest unconfirmed WAL has been waiting, in seconds, as last looked up. */
    public double lagSeconds() {
        return lagSeconds;
    }

    /** What went wrong last. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** How long Kafka has been owing an acknowledgement. */
    public Duration sending() {
        long since = sendingSince;
        return since == NEVER ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastSign);
    }

    void alive() {
        lastSign = System.nanoTime();
    }

    void sendingBegins() {
        sendingSince = System.nanoTime();
    }

    void sendingEnds() {
        sendingSince = NEVER;
        alive();
    }

    void relayed(int count, long at) {
        relayed.addAndGet(count);
        position = at;
    }

    void failed(String error) {
        errors.incrementAndGet();
        lastError = error;
    }

    void restarted() {
        restarts.incrementAndGet();
    }

    void behind(long bytes, double seconds) {
        lagBytes = bytes;
        lagSeconds = seconds;
    }
}
