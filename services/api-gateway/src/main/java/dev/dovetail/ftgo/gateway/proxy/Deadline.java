package dev.dovetail.ftgo.gateway.proxy;

import java.time.Duration;

/** The time by which a call must be over, as a service is told. */
public final class Deadline {

    /** Request header: for how many milliseconds from now on the caller waits for the answer. */
    public static final String HEADER = "X-Request-Timeout-Ms";

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** That long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left of it, in milliseconds; at least 1. */
    public long remainingMillis() {
        return Math.max(1, (end - System.nanoTime()) / 1_000_000);
    }

    /** The value of {@link #HEADER} for a request that is sent now. */
    @Override
    public String toString() {
        return Long.toString(remainingMillis());
    }
}
