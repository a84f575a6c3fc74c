package dev.dovetail.ftgo.gateway.recovery;

import java.util.Map;

import dev.dovetail.ftgo.gateway.proxy.Unavailable;

/** A field has no value because its service gives no answer. */
public final class MissingData extends FieldError {

    private static final long serialVersionUID = 1;

    private final boolean important;
    private final long retryAfterSeconds;

    MissingData(Recovery recovery, Unavailable unavailable) {
        super(
                unavailable.getMessage(),
                Map.of(
                        "code", "UNAVAILABLE",
                        "service", unavailable.service(),
                        "reason", unavailable.reason().name(),
                        "recovery", recovery.important() ? "FAILED" : "LEFT_OUT",
                        "retryAfterSeconds", unavailable.retryAfterSeconds()),
                unavailable);
        this.important = recovery.important();
        this.retryAfterSeconds = unavailable.retryAfterSeconds();
    }

    /** Whether the answer as a whole is an error without it. */
    public boolean important() {
        return important;
    }

    /** When it makes sense to ask again. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
