package dev.dovetail.messaging.test;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import dev.dovetail.messaging.handling.Delivery;
import dev.dovetail.messaging.handling.Middleware;
import dev.dovetail.messaging.handling.Outcome;

/** What was handled, for handlers that leave no trace in the inbox because they are idempotent. */
@Singleton
@Priority(Middleware.METRICS - 1)
class HandledMessages implements Middleware {

    private final Set<UUID> ids = ConcurrentHashMap.newKeySet();

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        Outcome outcome = next.handle(delivery);
        if (outcome == Outcome.HANDLED) {
            ids.add(delivery.context().id());
        }
        return outcome;
    }

    boolean contains(UUID message) {
        return ids.contains(message);
    }
}
