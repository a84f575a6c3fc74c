package dev.dovetail.local;

import dev.dovetail.local.platform.Application;
import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.platform.Platform;
import dev.dovetail.local.platform.RunningPlatform;
import dev.dovetail.local.process.Identity;

/** {@code ./run status}. */
final class Status {

    private final RunningPlatform running;
    private final Console console;

    Status(Layout layout, Console console) {
        this.running = new RunningPlatform(layout);
        this.console = console;
    }

    /** @return whether everything runs */
    boolean print() {
        if (!running.isRunning()) {
            boolean left = running.processes().stream()
                    .anyMatch(entry -> entry.process().isPresent());
            console.line(left ? "The launcher was killed; ./run stop ends what it left." : "Nothing is running.");
            return false;
        }
        boolean well = true;
        for (Identity entry : running.processes()) {
            var state = state(entry);
            well &= !state.equals("gone") && !state.equals("not ready");
            console.line("  %-13s %-10s pid %-8d %s"
                    .formatted(entry.name(), state, entry.pid(), entry.port() == 0 ? "" : "127.0.0.1:" + entry.port()));
        }
        return well;
    }

    private static String state(Identity entry) {
        if (entry.process().isEmpty()) {
            return "gone";
        }
        boolean application = Platform.SERVICES.contains(entry.name())
                || entry.name().equals(Platform.RELAY)
                || entry.name().equals(Platform.GATEWAY);
        if (!application) {
            return "runs";
        }
        return Application.isReady(entry.port()) ? "ready" : "not ready";
    }
}
