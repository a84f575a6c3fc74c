package dev.dovetail.ftgo.gateway.proxy;

/** A call came to nothing because of who asked for it, as when its body was too long; its service is not to blame. */
public final class CallersFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** For that reason. */
    public CallersFault(Throwable cause) {
        super(cause);
    }
}
