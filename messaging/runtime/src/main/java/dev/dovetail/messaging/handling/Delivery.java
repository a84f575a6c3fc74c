package dev.dovetail.messaging.handling;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.serialization.Serializers;
import dev.dovetail.messaging.serialization.UnreadableBodyException;

/** One received message on its way through the chain. Used by one thread. */
public final class Delivery {

    private final Incoming message;
    private final MessageContext context;
    private final UUID identity;
    private final HandlerMethod handler;
    private final Serializers serializers;
    private @Nullable MessageBody body;
    private int attempt;

    Delivery(Incoming message, MessageContext context, UUID identity, HandlerMethod handler, Serializers serializers) {
        this.message = message;
        this.context = context;
        this.identity = identity;
        this.handler = handler;
        this.serializers = serializers;
    }

    /** The message as it came. */
    public Incoming message() {
        return message;
    }

    /** What its headers say. */
    public MessageContext context() {
        return context;
    }

    /**
     * Its body, read once.
     *
     * @throws UnreadableBodyException if it is not what its type demands
     */
    public MessageBody body() throws UnreadableBodyException {
        if (body == null) {
            body = read();
        }
        return body;
    }

    /** The number of the attempt now being made, from 1; 0 before the first. */
    public int attempt() {
        return attempt;
    }

    /** Class and method of the handler. */
    public String handlerName() {
        return handler.name();
    }

    /** What it is known by in the inbox: its id, or that of the message that says the same in a newer type version. */
    UUID identity() {
        return identity;
    }

    HandlerMethod handler() {
        return handler;
    }

    void attempt(int number) {
        attempt = number;
    }

    private MessageBody read() throws UnreadableBodyException {
        byte[] bytes = message.body();
        if (bytes == null) {
            throw new UnreadableBodyException("the message has no body", null);
        }
        String contentType = message.headers().get(Headers.CONTENT_TYPE);
        return serializers.forContentType(contentType).read(bytes, handler.body());
    }
}
