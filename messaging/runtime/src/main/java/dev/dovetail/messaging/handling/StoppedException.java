package dev.dovetail.messaging.handling;

/** The application stops: the message stays as it is and is received again after the next start. */
public final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("the application stops", null, false, false);
    }
}
