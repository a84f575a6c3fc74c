package dev.dovetail.ftgo.gateway.recovery;

/** What becomes of data whose service gives no answer. */
public enum Recovery {
    /** It is what the request is about: the answer is an error, and its status 503. */
    FAIL,
    /** The rest is useful without it: it is null, with a note among the errors. */
    LEAVE_OUT,
    /** What was known last is served with its age; if nothing is known, as {@link #FAIL}. */
    CACHED_OR_FAIL,
    /** What was known last is served with its age; if nothing is known, as {@link #LEAVE_OUT}. */
    CACHED_OR_LEAVE_OUT;

    /** Whether an answer without this data is an error as a whole. */
    public boolean important() {
        return this == FAIL || this == CACHED_OR_FAIL;
    }
}
