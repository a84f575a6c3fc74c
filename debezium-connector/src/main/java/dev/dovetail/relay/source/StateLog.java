package dev.dovetail.relay.source;

import java.time.Instant;

import io.quarkus.logging.Log;

/** A source's current state; each change worth knowing is logged once, however often it is tried again. */
final class StateLog {

    private final String source;
    private volatile SourceState current = new SourceState.Created(Instant.now());
    private String lastTold = "";

    StateLog(String source) {
        this.source = source;
    }

    SourceState current() {
        return current;
    }

    /** Called by the source's thread only. */
    <S extends SourceState> S enter(S next) {
        current = next;
        switch (next) {
            case SourceState.Streaming streaming -> tell("streaming", "[%s] streaming");
            case SourceState.Stopped stopped -> tell("stopped", "[%s] stopped");
            case SourceState.Waiting waiting -> tell(waiting.reason(), "[%s] waiting: %s");
            case SourceState.StandingBy standing -> tell(standing.reason(), "[%s] standing by: %s");
            case SourceState.BackingOff failed -> warn(failed.error(), "[%s] trying again: %s");
            case SourceState.Failed failed ->
                Log.errorf("[%s] failed, and needs an operator: %s", source, failed.error());
            case SourceState.Created created -> {}
            case SourceState.Connecting connecting -> {}
            case SourceState.Preparing preparing -> {}
        }
        return next;
    }

    private void tell(String what, String format) {
        if (!what.equals(lastTold)) {
            lastTold = what;
            Log.infof(format, source, what);
        }
    }

    private void warn(String what, String format) {
        if (!what.equals(lastTold)) {
            lastTold = what;
            Log.warnf(format, source, what);
        }
    }
}
