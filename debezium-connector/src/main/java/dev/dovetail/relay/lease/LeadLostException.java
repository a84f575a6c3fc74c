package dev.dovetail.relay.lease;

/** This relay does not lead the source any more, or cannot prove that it does. */
public final class LeadLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeadLostException(String reason) {
        super(reason);
    }
}
