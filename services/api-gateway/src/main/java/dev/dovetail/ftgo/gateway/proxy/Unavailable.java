package dev.dovetail.ftgo.gateway.proxy;

import java.time.Duration;

/** A service gave no answer that could be used. Nothing is known of whether it did what it was asked. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String service;
    private final Reason reason;
    private final Duration retryAfter;

    Unavailable(String service, Reason reason, Duration retryAfter, Throwable cause) {
        super("The " + service + " service " + reason.inWords, cause);
        this.service = service;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** The name of the service. */
    public String service() {
        return service;
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    /** When it makes sense to ask again, in whole seconds, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    /** Why there was no answer. */
    public enum Reason {
        /** It did not answer in time. */
        TIMEOUT("did not answer in time"),
        /** Too many calls are waiting for it already. */
        BULKHEAD_FULL("has too many requests waiting already"),
        /** It failed too often, so it was not asked. */
        BREAKER_OPEN("has failed too often and is not asked for a while"),
        /** It could not be reached, or said itself that it could not answer. */
        FAILED("cannot answer at the moment");

        private final String inWords;

        Reason(String inWords) {
            this.inWords = inWords;
        }
    }
}
