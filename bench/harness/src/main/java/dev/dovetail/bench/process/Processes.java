package dev.dovetail.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts processes that do not outlive this one. */
public final class Processes {

    /** Settings that somebody's shell has for other applications are not meant for these. */
    private static final List<String> NOT_INHERITED = List.of("QUARKUS_", "KAFKA_", "DOVETAIL_");

    private Processes() {}

    /**
     * Starts a command, killed when this JVM exits.
     *
     * @param folder to run in, made if missing
     * @param log to append both of its outputs to
     * @param environment added to what it inherits
     */
    public static Process start(List<String> command, Path folder, Path log, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(folder);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> NOT_INHERITED.stream().anyMatch(name::startsWith));
        builder.environment().putAll(environment);
        var process = builder.start();
        var onExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(onExit);
        process.onExit().thenRun(() -> forget(onExit));
        return process;
    }

    private static void forget(Thread onExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // This JVM is exiting.
        }
    }
}
