package dev.dovetail.messaging.handling;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.MessageContext;

/** The meters of receiving. Types are tags only if there is a handler for them: others could be any number. */
@Singleton
class HandlingMetrics {

    private static final String NO_TYPE = "none";

    /** Who reads which type, whether any message of it comes or not. */
    HandlingMetrics(HandlerMethods handlers) {
        handlers.forEach((channel, type) -> Metrics.gauge(
                "dovetail.messages.handlers", Tags.of("channel", channel, "type", type), handlers, known -> 1));
    }

    void began(Delivery delivery) {
        Duration delay = Duration.between(delivery.context().time(), Instant.now());
        Metrics.timer("dovetail.messages.delay", tags(delivery)).record(delay.isNegative() ? Duration.ZERO : delay);
    }

    void ended(Delivery delivery, Outcome outcome, Duration time) {
        Metrics.timer("dovetail.messages.handling", tags(delivery).and("outcome", outcome.tag()))
                .record(time);
    }

    void retried(Delivery delivery) {
        Metrics.counter("dovetail.messages.retried", tags(delivery)).increment();
    }

    void passedOver(Channel channel) {
        Metrics.counter("dovetail.messages.passed.over", "channel", channel.name())
                .increment();
    }

    void malformed(Channel channel) {
        Metrics.timer(
                        "dovetail.messages.handling",
                        "channel",
                        channel.name(),
                        "type",
                        NO_TYPE,
                        "outcome",
                        Outcome.DEAD_LETTERED.tag())
                .record(Duration.ZERO);
    }

    private static Tags tags(Delivery delivery) {
        MessageContext context = delivery.context();
        return Tags.of("channel", context.channel().name(), "type", context.type());
    }
}
