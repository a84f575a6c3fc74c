package dev.dovetail.ftgo.delivery.delivery;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;

/**
 * Sees to it that what is due is done. Every replica of the service looks; a delivery that another one is at is passed
 * over, one that fails does not hold up the others and is tried again the next time.
 */
@Singleton
class Deadlines {

    private static final int BATCH = 100;

    private final Deliveries deliveries;
    private final Dispatch dispatch;
    private final Clock clock;

    Deadlines(Deliveries deliveries, Dispatch dispatch, Clock clock) {
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** Nothing is begun any more while the database is being left. */
    void stop(@Observes ShutdownEvent end, Scheduler scheduler) {
        scheduler.pause();
    }

    @Scheduled(every = "${ftgo.delivery.deadlines.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void pass() {
        deliveries.due(clock.instant(), BATCH).forEach(this::decide);
    }

    private void decide(UUID orderId) {
        try {
            dispatch.due(orderId);
        } catch (RuntimeException e) {
            Log.errorf(e, "A delivery that is due could not be decided; it will be tried again orderId=%s", orderId);
        }
    }
}
