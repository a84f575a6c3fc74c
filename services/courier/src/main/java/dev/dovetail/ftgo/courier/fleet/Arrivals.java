package dev.dovetail.ftgo.courier.fleet;

import java.time.Clock;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;

/** Sees who has arrived. One whose arrival fails does not hold up the others and is tried again the next time. */
@Singleton
class Arrivals {

    private final Couriers couriers;
    private final Dispatcher dispatcher;
    private final Clock clock;

    Arrivals(Couriers couriers, Dispatcher dispatcher, Clock clock) {
        this.couriers = couriers;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** Nothing is begun any more while the database is being left. */
    void stop(@Observes ShutdownEvent end, Scheduler scheduler) {
        scheduler.pause();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void pass() {
        couriers.arrived(clock.instant()).forEach(this::arrive);
    }

    private void arrive(String courierId) {
        try {
            dispatcher.arrived(courierId);
        } catch (RuntimeException e) {
            Log.errorf(e, "A courier's arrival failed; it will be tried again courierId=%s", courierId);
        }
    }
}
