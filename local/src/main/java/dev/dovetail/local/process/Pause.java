package dev.dovetail.local.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The pause between two looks at something that other processes change. */
public final class Pause {

    private static final Duration SHORTLY = Duration.ofMillis(25);

    private Pause() {}

    /** Pauses for some milliseconds. */
    public static void shortly() {
        LockSupport.parkNanos(SHORTLY.toNanos());
    }
}
