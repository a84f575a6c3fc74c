package dev.dovetail.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Starts processes that do not outlive this one. */
public final class Processes {

    /** What a process needs of the caller's environment; anything else could be a setting of what is measured. */
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "TMPDIR", "JAVA_HOME");

    private Processes() {}

    /**
     * Starts a command, killed when this JVM exits.
     *
     * @param folder to run in, made if missing
     * @param log to append both of its outputs to
     */
    public static Process start(List<String> command, Path folder, Path log) throws IOException {
        Files.createDirectories(folder);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(INHERITED);
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
