package dev.dovetail.messaging.handling;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** Reads the body before anything is tried: what cannot be read goes straight to the dead letters. */
@Singleton
@Priority(Middleware.READING)
class ReadingMiddleware implements Middleware {

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        delivery.body();
        return next.handle(delivery);
    }
}
