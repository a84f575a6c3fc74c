package dev.dovetail.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A broker tells some hundred lines when it starts. Where java.util.logging has them, only warnings are let through. */
final class QuietLogs {

    // Held on to, because the log manager may forget loggers, and their levels, that nobody holds.
    private static final List<Logger> BROKER = List.of(
            Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"), Logger.getLogger("state.change.logger"));

    private QuietLogs() {}

    /** Leaves alone what somebody configured. */
    static void apply() {
        BROKER.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
