package dev.dovetail.messaging.serialization;

/** A body cannot be written. */
public class UnwritableBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what is wrong and where that was noticed. */
    public UnwritableBodyException(String message, Throwable cause) {
        super(message, cause);
    }
}
