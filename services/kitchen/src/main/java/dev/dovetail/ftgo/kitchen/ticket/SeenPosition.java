package dev.dovetail.ftgo.kitchen.ticket;

/** A display cannot go on after the position that it has seen last; it has to begin anew with the open tickets. */
public abstract sealed class SeenPosition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SeenPosition(String reason) {
        super(reason, null, false, false);
    }

    /** The changes after it are not kept any more. */
    public static final class Gone extends SeenPosition {

        private static final long serialVersionUID = 1L;

        Gone(long seen) {
            super("The changes after position " + seen + " are not kept any more");
        }
    }

    /** The restaurant's changes have not got there yet. */
    public static final class Unknown extends SeenPosition {

        private static final long serialVersionUID = 1L;

        Unknown(long seen, long last) {
            super("There is no position " + seen + " yet; the last one is " + last);
        }
    }
}
