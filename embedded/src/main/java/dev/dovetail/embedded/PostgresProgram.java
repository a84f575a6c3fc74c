package dev.dovetail.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs initdb and pg_ctl. Postgres refuses to run as root, so root runs them in a user namespace of their own, where
 * they are nobody and yet own root's files.
 */
final class PostgresProgram {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path binaries;

    PostgresProgram(Path binaries) {
        this.binaries = binaries;
    }

    /**
     * Runs a program to its end.
     *
     * @throws IllegalStateException if it fails, with what it printed
     */
    void run(String program, String... arguments) {
        var outcome = execute(program, arguments);
        if (outcome.status() != 0) {
            throw new IllegalStateException("%s failed (exit status %d):%n%s"
                    .formatted(program, outcome.status(), outcome.output().strip()));
        }
    }

    private Outcome execute(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Messages are read by people and by tests.
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    ROOT
                            ? "Cannot run Postgres as root without 'unshare' of util-linux; use another user"
                            : "Cannot run " + program,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + program, e);
        }
    }

    private record Outcome(int status, String output) {}
}
