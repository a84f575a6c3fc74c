package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting times that double up to a longest, with some chance in them so that sources do not return all at once. */
final class Backoff {

    private final Duration initial;
    private final Duration max;
    private int failures;

    Backoff(Duration initial, Duration max) {
        this.initial = initial;
        this.max = max;
    }

    Duration next() {
        long doubled = initial.toMillis() << Math.min(failures++, 20);
        long capped = Math.min(doubled, max.toMillis());
        return Duration.ofMillis(capped / 2 + ThreadLocalRandom.current().nextLong(capped / 2 + 1));
    }

    void reset() {
        failures = 0;
    }
}
