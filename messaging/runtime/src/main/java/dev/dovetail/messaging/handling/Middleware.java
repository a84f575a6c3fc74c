package dev.dovetail.messaging.handling;

/**
 * One concern around the handling of a message. The chain is made of all CDI beans of this type, in order of their
 * {@link jakarta.annotation.Priority}: the smallest is outermost. One without a priority stands directly around the
 * handler, inside the transaction and after the inbox, so it runs only for messages that are new.
 *
 * <p>To add one, declare a bean:
 *
 * <pre>{@code
 * @Singleton
 * @Priority(Middleware.RETRY + 1) // once per attempt, outside the transaction
 * class SlowHandlers implements Middleware {
 *     public Outcome handle(Delivery delivery, Next next) throws Exception {
 *         long start = System.nanoTime();
 *         try {
 *             return next.handle(delivery);
 *         } finally {
 *             warnIfSlow(delivery.handlerName(), System.nanoTime() - start);
 *         }
 *     }
 * }
 * }</pre>
 */
public interface Middleware {

    /** Continues the sender's trace with a span. */
    int TRACING = 1000;
    /** Counts and times. */
    int METRICS = 2000;
    /** Puts aside what cannot be handled. */
    int DEAD_LETTER = 3000;
    /** Reads the body, which no retry would make readable. */
    int READING = 3500;
    /** Repeats failed attempts; what has a larger priority runs once per attempt. */
    int RETRY = 4000;
    /** Waits for one of {@code dovetail.messaging.concurrency} places, and activates a request context. */
    int ATTEMPT = 4500;
    /** Turns a refusal into a reply, after its transaction was rolled back. */
    int REFUSAL = 4700;
    /** Opens the transaction. */
    int TRANSACTION = 5000;
    /** Keeps a replica's content from being replaced meanwhile. */
    int REPLICA = 5500;
    /** Skips what was handled before. */
    int INBOX = 6000;

    /**
     * Handles a message by doing something before, after or instead of the rest of the chain.
     *
     * @param next the rest of the chain, the handler at its end
     * @return what became of it
     * @throws Exception if it could not be handled: outside {@link #DEAD_LETTER} too, the message then becomes a dead
     *     letter
     */
    Outcome handle(Delivery delivery, Next next) throws Exception;

    /** The rest of the chain. */
    @FunctionalInterface
    interface Next {

        /** Goes on with the message. */
        Outcome handle(Delivery delivery) throws Exception;
    }
}
