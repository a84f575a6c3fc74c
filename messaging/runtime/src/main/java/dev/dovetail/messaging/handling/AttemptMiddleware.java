package dev.dovetail.messaging.handling;

import java.util.concurrent.Semaphore;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

import dev.dovetail.messaging.config.MessagingConfig;

/**
 * Bounds how many attempts run at a time, since each needs a database connection; those waiting for their next attempt
 * hold no place. Each attempt has a request context of its own.
 */
@Singleton
@Priority(Middleware.ATTEMPT)
class AttemptMiddleware implements Middleware {

    private final Semaphore places;
    private final Stop stop;

    AttemptMiddleware(MessagingConfig config, Stop stop) {
        this.stop = stop;
        this.places = new Semaphore(config.concurrency());
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        places.acquire();
        try {
            if (stop.isRequested()) {
                throw new StoppedException();
            }
            return inRequestContext(delivery, next);
        } finally {
            places.release();
        }
    }

    private static Outcome inRequestContext(Delivery delivery, Next next) throws Exception {
        ManagedContext requests = Arc.container().requestContext();
        requests.activate();
        try {
            return next.handle(delivery);
        } finally {
            requests.terminate();
        }
    }
}
