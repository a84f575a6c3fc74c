package dev.dovetail.relay.outbox;

/** A row that cannot become a message, whatever is tried; the message says which row and why. */
public final class UnmappableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnmappableRowException(String message) {
        super(message);
    }
}
