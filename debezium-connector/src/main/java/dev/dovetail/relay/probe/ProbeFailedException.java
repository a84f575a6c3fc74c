package dev.dovetail.relay.probe;

import org.jspecify.annotations.Nullable;

/** A step failed; the message says which part does not work and where to look. */
final class ProbeFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    ProbeFailedException(String message) {
        super(message);
    }

    ProbeFailedException(String message, @Nullable Throwable cause) {
        super(cause == null ? message : message + " (" + reason(cause) + ")", cause);
    }

    private static @Nullable String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
