package dev.dovetail.cluster.inside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** When a program comes to its end. */
public final class Ending {

    private static final Path STOP = Path.of("/tmp/stop");

    private Ending() {}

    /** Whether it was told to. */
    static boolean asked() {
        return Files.exists(STOP);
    }

    static void pause(Duration duration) {
        pauseUntil(System.nanoTime() + duration.toNanos());
    }

    /** Waits until that moment of {@link System#nanoTime}. */
    static void pauseUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
