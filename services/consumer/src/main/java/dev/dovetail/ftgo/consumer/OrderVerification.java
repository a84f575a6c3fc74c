package dev.dovetail.ftgo.consumer;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether a consumer may place an order. */
@ApplicationScoped
public class OrderVerification {

    private final Consumers consumers;

    OrderVerification(Consumers consumers) {
        this.consumers = consumers;
    }

    /** Why that consumer may not place an order of that total; nothing if they may. */
    public Optional<Objection> objectionTo(UUID consumerId, Money orderTotal) {
        return consumers
                .findByIdOptional(consumerId)
                .map(consumer -> consumer.objectionTo(orderTotal))
                .orElseGet(() -> Optional.of(Objection.unknown(consumerId)));
    }
}
