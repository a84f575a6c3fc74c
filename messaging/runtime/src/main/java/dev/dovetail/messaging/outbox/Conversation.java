package dev.dovetail.messaging.outbox;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.MessageContext;

/** The message that this thread is handling, which those it sends follow from. */
public final class Conversation {

    private static final ThreadLocal<MessageContext> CURRENT = new ThreadLocal<>();

    private Conversation() {}

    /** Does the work as part of handling that message. */
    public static <T> T following(MessageContext message, Callable<T> work) throws Exception {
        CURRENT.set(message);
        try {
            return work.call();
        } finally {
            CURRENT.remove();
        }
    }

    static @Nullable MessageContext current() {
        return CURRENT.get();
    }
}
