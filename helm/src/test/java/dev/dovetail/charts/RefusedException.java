package dev.dovetail.charts;

import org.jspecify.annotations.Nullable;

/** Helm refused a chart's values; the message is Helm's. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(@Nullable String message) {
        super(message);
    }
}
