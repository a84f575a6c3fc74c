package dev.dovetail.ftgo.consumer;

import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import dev.dovetail.ftgo.consumer.Objection.Code;

/** The most that one order may cost: above zero. */
@Embeddable
public record OrderLimit(
        @Embedded
        @AttributeOverride(name = "amount", column = @Column(name = "order_limit"))
        @AttributeOverride(name = "currency", column = @Column(name = "order_limit_currency"))
        Money most) {

    /** @throws Invalid if it is not above zero */
    public OrderLimit {
        if (!most.isPositive()) {
            throw Invalid.at("/amount", "must be above zero");
        }
    }

    /** Why it does not cover that total; nothing if it does. Without a rate, other currencies cannot be compared. */
    Optional<Objection> objectionTo(Money total) {
        if (!total.currency().equals(most.currency())) {
            return exceeded("The order is in " + total.currency() + " and the consumer's limit in " + most.currency()
                    + "; amounts are not converted, so the limit does not cover it");
        }
        if (total.exceeds(most)) {
            return exceeded("The order's total of " + total + " is over the consumer's limit of " + most);
        }
        return Optional.empty();
    }

    private static Optional<Objection> exceeded(String reason) {
        return Optional.of(new Objection(Code.LIMIT_EXCEEDED, reason));
    }
}
