package dev.dovetail.messaging.handling;

import java.util.Locale;

/** What became of one received message. */
public enum Outcome {
    /** Its handler ran and its transaction is committed. */
    HANDLED,
    /** Its handler refused it; the answer is committed. */
    REFUSED,
    /** It had been handled before. */
    DUPLICATE,
    /** It was put aside with its reason. */
    DEAD_LETTERED,
    /** No handler here is for its type. */
    PASSED_OVER;

    /** As a metric's tag: lower case, with hyphens. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
