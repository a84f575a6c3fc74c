package dev.dovetail.ftgo.consumer.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dovetail.ftgo.consumer.Consumer;
import dev.dovetail.ftgo.consumer.ConsumerEvents;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Outbox;

import static dev.dovetail.messaging.SendOption.alsoAs;

/** Publishes a consumer's events in its order, together with its row. */
@ApplicationScoped
class ConsumerEventsOutbox implements ConsumerEvents {

    private static final Channel CONSUMER_EVENTS = Channel.of("ftgo.consumer.events");

    private final Outbox outbox;

    ConsumerEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void registered(Consumer consumer) {
        outbox.publish(
                CONSUMER_EVENTS,
                consumer.id(),
                ConsumerRegistered.of(consumer),
                alsoAs(ConsumerRegisteredV1.of(consumer)));
    }
}
