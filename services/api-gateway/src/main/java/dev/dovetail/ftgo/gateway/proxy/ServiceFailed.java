package dev.dovetail.ftgo.gateway.proxy;

/** One attempt of a call failed, and the service is to blame: no connection, a broken one, a 5xx or a 429. */
final class ServiceFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean late;

    ServiceFailed(String message, Throwable cause, boolean late) {
        super(message, cause);
        this.late = late;
    }

    /** It failed because time was up. */
    boolean late() {
        return late;
    }
}
