package dev.dovetail.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What a data directory says about the server that uses it, or used it last. */
final class Postmaster {

    private Postmaster() {}

    /** The process that serves this data directory, if one does. */
    static Optional<ProcessHandle> of(Path dataDirectory) {
        try {
            var lines = Files.readAllLines(pidFile(dataDirectory));
            return lines.isEmpty() ? Optional.empty() : running(lines.getFirst().strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile(dataDirectory), e);
        }
    }

    /** Removes what a server left that is not running any more. */
    static void forget(Path dataDirectory) {
        try {
            Files.deleteIfExists(pidFile(dataDirectory));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + pidFile(dataDirectory), e);
        }
    }

    private static Optional<ProcessHandle> running(String pid) throws IOException {
        try {
            return ProcessHandle.of(Long.parseLong(pid)).filter(Postmaster::isPostgres);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    // After a crash of the machine the number may be anybody's.
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(false);
    }

    private static Path pidFile(Path dataDirectory) {
        return dataDirectory.resolve("postmaster.pid");
    }
}
