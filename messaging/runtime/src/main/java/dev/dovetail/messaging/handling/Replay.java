package dev.dovetail.messaging.handling;

import java.util.concurrent.Callable;

import jakarta.inject.Singleton;

import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.serialization.Serializers;

/** Calls handlers again for messages of the past, to rebuild what they made of them. */
@Singleton
public class Replay {

    private final HandlerMethods handlers;
    private final Chain chain;
    private final Serializers serializers;

    Replay(HandlerMethods handlers, Chain chain, Serializers serializers) {
        this.handlers = handlers;
        this.chain = chain;
        this.serializers = serializers;
    }

    /**
     * Calls the message's handler in a transaction of its own, whether the inbox knows the message or not. An attempt that
     * fails is repeated as always.
     *
     * @param preparation done first in that transaction
     * @throws StoppedException if the application stops before that
     * @throws Exception why it cannot be handled; nothing has become of it then
     */
    public Outcome again(Incoming message, Callable<?> preparation) throws Exception {
        String type = message.headers().get(Headers.TYPE);
        HandlerMethod handler = type == null ? null : handlers.find(message.channel(), type);
        if (type == null || handler == null) {
            return Outcome.PASSED_OVER;
        }
        Delivery delivery = new Delivery(
                message,
                ContextReader.read(message, type),
                ContextReader.identity(message.headers()),
                handler.again(),
                serializers);
        return chain.forReplay(preparation).handle(delivery);
    }
}
