package dev.dovetail.messaging;

/** A message was refused by the outbox. Its text says what is wrong and what would be right; nothing was sent. */
public class OutboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses with that text. */
    public OutboxException(String message) {
        super(message);
    }

    /** Refuses with that text, because of that cause. */
    public OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
