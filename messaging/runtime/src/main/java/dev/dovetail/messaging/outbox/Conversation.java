package dev.dovetail.messaging.outbox;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.OutboxException;

/** The message that this thread is handling, which those it sends follow from. */
public final class Conversation {

    /** @param listener the handler, if it must send nothing */
    private record Turn(MessageContext message, @Nullable String listener) {}

    private static final ThreadLocal<Turn> CURRENT = new ThreadLocal<>();

    private Conversation() {}

    /** Does the work as part of handling that message. */
    public static <T extends @Nullable Object> T following(MessageContext message, Callable<T> work) throws Exception {
        return in(new Turn(message, null), work);
    }

    /**
     * Does the work as part of handling that message, which may come again: it must send nothing.
     *
     * @param handler whose work it is, for people
     */
    public static <T extends @Nullable Object> T listening(MessageContext message, String handler, Callable<T> work)
            throws Exception {
        return in(new Turn(message, handler), work);
    }

    private static <T extends @Nullable Object> T in(Turn turn, Callable<T> work) throws Exception {
        CURRENT.set(turn);
        try {
            return work.call();
        } finally {
            CURRENT.remove();
        }
    }

    static @Nullable MessageContext current() {
        Turn turn = CURRENT.get();
        return turn == null ? null : turn.message();
    }

    /** @throws OutboxException if the handler that is running must send nothing */
    static void requireVoice() {
        Turn turn = CURRENT.get();
        if (turn != null && turn.listener() != null) {
            throw new OutboxException(turn.listener()
                    + " is marked as idempotent, so its message may be handled again, and what it sends would be sent"
                    + " again: send nothing, or remove idempotent = true from its @Handles");
        }
    }
}
