package dev.dovetail.messaging.serialization;

import org.jspecify.annotations.Nullable;

/** A body is not what its type demands, and no retry will make it so. Its message names the field at fault. */
public class UnreadableBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong with the body, for the people who will look at the dead letter
     * @param cause where that was noticed, if an exception told
     */
    public UnreadableBodyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
