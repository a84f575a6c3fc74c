package dev.dovetail.ftgo.consumer;

/** The consumer's state does not allow what was asked; the message is a sentence that says why. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowed(String reason) {
        super(reason);
    }
}
