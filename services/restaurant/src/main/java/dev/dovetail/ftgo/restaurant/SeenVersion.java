package dev.dovetail.ftgo.restaurant;

/** A watcher cannot go on after the version that it has seen last; it has to begin anew with the current one. */
public abstract sealed class SeenVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SeenVersion(String reason) {
        super(reason, null, false, false);
    }

    /** The versions after it are not kept any more. */
    public static final class Gone extends SeenVersion {

        private static final long serialVersionUID = 1L;

        Gone(int seen, int oldest) {
            super("The versions after " + seen + " are not kept any more; the oldest is " + oldest);
        }
    }

    /** The menu has no such version yet. */
    public static final class Unknown extends SeenVersion {

        private static final long serialVersionUID = 1L;

        Unknown(int seen, int current) {
            super("There is no version " + seen + " yet; the current one is " + current);
        }
    }
}
