package dev.dovetail.relay.reader;

import org.jspecify.annotations.Nullable;

/** Reading failed; it may work another time. */
public final class ReaderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReaderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
