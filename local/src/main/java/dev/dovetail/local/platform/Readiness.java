package dev.dovetail.local.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import dev.dovetail.local.process.LocalProcess;
import dev.dovetail.local.process.Pause;

/** Waits until a process is ready, as long as it runs. */
final class Readiness {

    private Readiness() {}

    static void await(LocalProcess process, BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            process.check();
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for " + process.name());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s is not ready after %d s; see %s"
                        .formatted(process.name(), patience.toSeconds(), process.log()));
            }
            Pause.shortly();
        }
    }
}
