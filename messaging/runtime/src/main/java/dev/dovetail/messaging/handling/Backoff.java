package dev.dovetail.messaging.handling;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import dev.dovetail.messaging.config.MessagingConfig;

/** How long to wait between attempts: longer each time, up to a limit, and never in step with others. */
record Backoff(Duration initial, Duration max, double multiplier, double jitter) {

    static Backoff of(MessagingConfig.Retry retry) {
        return new Backoff(retry.initialDelay(), retry.maxDelay(), retry.multiplier(), retry.jitter());
    }

    /** @param failures how often it failed in a row, from 1 */
    Duration after(int failures) {
        double longest = Math.min(max.toMillis(), initial.toMillis() * Math.pow(multiplier, failures - 1));
        double chance = jitter * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.round(longest * (1 - chance)));
    }
}
