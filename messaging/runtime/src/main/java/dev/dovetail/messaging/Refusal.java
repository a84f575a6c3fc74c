package dev.dovetail.messaging;

/**
 * Thrown by a command handler to refuse: what the handler wrote is rolled back, the command counts as handled, and the
 * failure is sent as the reply. Never retried.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** Refuses with the given failure as the reply's body. */
    public Refusal(Failure failure) {
        super(failure.toString(), null, false, false);
        this.failure = failure;
    }

    /** The reply's body. */
    public Failure failure() {
        return failure;
    }
}
