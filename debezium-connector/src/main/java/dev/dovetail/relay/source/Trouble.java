package dev.dovetail.relay.source;

import java.time.Duration;

/** For how long a source that ought to stream has not worked, by its own fault or that of what it needs. */
final class Trouble {

    private static final long NONE = Long.MIN_VALUE;

    private volatile long since = NONE;

    /** Told of each state the source comes into. */
    void entered(SourceState state) {
        if (state instanceof SourceState.BackingOff && since == NONE) {
            since = System.nanoTime();
        } else if (!(state instanceof SourceState.BackingOff || state instanceof SourceState.Active)
                || state instanceof SourceState.Streaming) {
            since = NONE;
        }
    }

    Duration lasting(SourceState state, Progress progress) {
        if (state instanceof SourceState.Streaming) {
            Duration silence = progress.silence();
            Duration sending = progress.sending();
            return silence.compareTo(sending) > 0 ? silence : sending;
        }
        long begun = since;
        return begun == NONE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
    }
}
