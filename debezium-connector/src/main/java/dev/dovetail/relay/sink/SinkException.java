package dev.dovetail.relay.sink;

import java.util.concurrent.ExecutionException;

/** A message was not acknowledged. */
public final class SinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final boolean poison;

    private SinkException(String message, boolean poison, Throwable cause) {
        super(message, cause);
        this.poison = poison;
    }

    /** It may work another time. */
    static SinkException transientFailure(String message, Throwable cause) {
        return new SinkException(message, false, cause);
    }

    /** This message will never be taken as things are. */
    static SinkException poison(String message, Throwable cause) {
        return new SinkException(message, true, cause);
    }

    /** Whether trying again without changing anything is pointless. */
    public boolean isPoison() {
        return poison;
    }

    static String reason(Throwable error) {
        Throwable cause = error instanceof ExecutionException && error.getCause() != null ? error.getCause() : error;
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
