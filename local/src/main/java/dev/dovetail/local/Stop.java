package dev.dovetail.local;

import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.platform.RunningPlatform;

/** {@code ./run stop}. */
final class Stop {

    private final RunningPlatform running;
    private final Console console;

    Stop(Layout layout, Console console) {
        this.running = new RunningPlatform(layout);
        this.console = console;
    }

    boolean stop() {
        try {
            console.line(running.stop(console) ? "Stopped." : "Nothing is running.");
            return true;
        } catch (IllegalStateException e) {
            console.error(e.getMessage());
            return false;
        }
    }
}
