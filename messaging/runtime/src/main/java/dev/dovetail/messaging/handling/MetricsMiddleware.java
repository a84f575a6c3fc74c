package dev.dovetail.messaging.handling;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** Counts outcomes, and times delay and handling, retries included. */
@Singleton
@Priority(Middleware.METRICS)
class MetricsMiddleware implements Middleware {

    private final HandlingMetrics metrics;

    MetricsMiddleware(HandlingMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        metrics.began(delivery);
        long start = System.nanoTime();
        Outcome outcome = next.handle(delivery);
        metrics.ended(delivery, outcome, Duration.ofNanos(System.nanoTime() - start));
        return outcome;
    }
}
