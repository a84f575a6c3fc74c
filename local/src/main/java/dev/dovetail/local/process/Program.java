package dev.dovetail.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param name what people call it
 * @param command the program and its arguments
 * @param environment added to the launcher's own
 * @param log file for its output
 * @param port where it listens on 127.0.0.1
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path log, int port) {

    /** Copies. */
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
