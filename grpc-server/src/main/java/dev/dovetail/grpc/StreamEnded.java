package dev.dovetail.grpc;

/** Ends the work for a stream: nobody reads it any more, or this instance ends. */
final class StreamEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean byServer;

    /** @param byServer whether somebody is there to be told */
    StreamEnded(boolean byServer) {
        super(byServer ? "this instance ends" : "the caller has gone", null, false, false);
        this.byServer = byServer;
    }

    boolean byServer() {
        return byServer;
    }
}
