package dev.dovetail.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

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

    /** Waits until the process and its port are gone, which is a moment after pg_ctl sees its pid file go. */
    static void awaitEnd(ProcessHandle process, Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            // ProcessHandle.onExit looks only every second or two at processes that are not children.
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
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
