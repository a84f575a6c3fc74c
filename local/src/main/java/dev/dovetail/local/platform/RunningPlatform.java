package dev.dovetail.local.platform;

import java.time.Duration;
import java.util.List;

import dev.dovetail.local.process.Identity;
import dev.dovetail.local.process.Pause;
import dev.dovetail.local.process.Register;

/** What another launcher runs, or has left running, on a folder. */
public final class RunningPlatform {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Layout layout;

    /** On that folder. */
    public RunningPlatform(Layout layout) {
        this.layout = layout;
    }

    /** Whether its launcher runs. */
    public boolean isRunning() {
        return Folder.isTaken(layout);
    }

    /** What it has started, in that order; the launcher itself included. */
    public List<Identity> processes() {
        return Register.read(layout.state());
    }

    /**
     * Asks the launcher to stop everything and waits until it has, or stops what a killed one has left.
     *
     * @return whether there was anything to stop
     * @throws IllegalStateException if it does not end
     */
    public boolean stop(Progress progress) {
        if (!isRunning()) {
            return tidy(progress);
        }
        processes().stream()
                .filter(entry -> entry.name().equals(Platform.LAUNCHER))
                .flatMap(entry -> entry.process().stream())
                .forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The launcher did not end in " + PATIENCE.toSeconds() + " s");
            }
            Pause.shortly();
        }
        return true;
    }

    private boolean tidy(Progress progress) {
        boolean left = processes().stream().anyMatch(entry -> entry.process().isPresent());
        if (left) {
            try (var folder = Folder.take(layout)) {
                folder.tidy(progress);
            }
        }
        return left;
    }
}
