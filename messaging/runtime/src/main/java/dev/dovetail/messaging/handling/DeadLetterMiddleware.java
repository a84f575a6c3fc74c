package dev.dovetail.messaging.handling;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** Puts aside what could not be handled, so that those behind it go on. */
@Singleton
@Priority(Middleware.DEAD_LETTER)
class DeadLetterMiddleware implements Middleware {

    private final DeadLetters deadLetters;

    DeadLetterMiddleware(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        try {
            return next.handle(delivery);
        } catch (StoppedException stopped) {
            throw stopped;
        } catch (Exception | Error failure) {
            return deadLetters.putAside(delivery.message(), delivery.context().id(), failure, delivery.attempt());
        }
    }
}
