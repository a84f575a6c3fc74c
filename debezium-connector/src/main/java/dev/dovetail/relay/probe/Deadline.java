package dev.dovetail.relay.probe;

import java.time.Duration;

/** When all steps must be done. */
final class Deadline {

    private final Duration limit;
    private final long end;

    Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** What is left, at least a millisecond, so that it can be given to what would wait for ever on zero. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    @Override
    public String toString() {
        return limit.toMillis() / 1000.0 + " s";
    }
}
