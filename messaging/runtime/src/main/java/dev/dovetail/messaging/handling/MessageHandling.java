package dev.dovetail.messaging.handling;

import jakarta.inject.Singleton;

import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.serialization.Serializers;

/** What happens to one received message, whatever it is. */
@Singleton
public class MessageHandling {

    private final HandlerMethods handlers;
    private final Chain chain;
    private final DeadLetters deadLetters;
    private final HandlingMetrics metrics;
    private final Serializers serializers;

    MessageHandling(
            HandlerMethods handlers,
            Chain chain,
            DeadLetters deadLetters,
            HandlingMetrics metrics,
            Serializers serializers) {
        this.handlers = handlers;
        this.chain = chain;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.serializers = serializers;
    }

    /**
     * Handles the message, puts it aside or passes it over. When this returns, whatever became of it is committed.
     *
     * @throws StoppedException if the application stops before that
     */
    public Outcome handle(Incoming message) throws StoppedException {
        try {
            return handleByType(message);
        } catch (StoppedException stopped) {
            throw stopped;
        } catch (Exception | Error failure) {
            metrics.malformed(message.channel());
            return deadLetters.putAside(message, failure);
        }
    }

    private Outcome handleByType(Incoming message) throws Exception {
        String type = message.headers().get(Headers.TYPE);
        if (type == null && message.body() != null) {
            throw new MalformedMessageException("header '" + Headers.TYPE + "' is missing");
        }
        // Without type and body it is a compacted topic's mark of deletion, which nobody can handle or lose.
        HandlerMethod handler = type == null ? null : handlers.find(message.channel(), type);
        if (type == null || handler == null) {
            metrics.passedOver(message.channel());
            return Outcome.PASSED_OVER;
        }
        return chain.handle(new Delivery(
                message,
                ContextReader.read(message, type),
                ContextReader.identity(message.headers()),
                handler,
                serializers));
    }
}
