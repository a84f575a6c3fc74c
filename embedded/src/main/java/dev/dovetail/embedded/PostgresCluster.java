package dev.dovetail.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A folder with a data directory, its log and its superuser's password, and what initdb and pg_ctl do with it. */
record PostgresCluster(PostgresProgram program, Path directory, Map<String, String> settings) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOG_LINES = 15;

    static PostgresCluster at(Path directory, Map<String, String> settings) {
        Directories.create(directory);
        return new PostgresCluster(new PostgresProgram(PostgresBinaries.directory()), directory, settings);
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    String superuserPassword() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + passwordFile(), e);
        }
    }

    boolean running() {
        return Postmaster.of(data()).isPresent();
    }

    void start(int port) {
        // A server that survived whoever started it.
        stop("fast");
        initialize();
        try {
            Files.writeString(data().resolve("dovetail.conf"), PostgresSettings.of(port, settings));
            program.run(
                    "pg_ctl",
                    "start",
                    "--wait",
                    "-D",
                    data().toString(),
                    "-l",
                    log().toString(),
                    "-t",
                    Long.toString(PATIENCE.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot configure " + data(), e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("Postgres did not start on port " + port + ":\n" + endOfLog(), e);
        }
    }

    /** @param mode {@code fast} or {@code immediate}, as pg_ctl has them */
    void stop(String mode) {
        stop(mode, PATIENCE);
    }

    /** Stops it in the fast mode, and in the immediate one when that takes longer. */
    void stop(Duration patience) {
        try {
            stop("fast", patience);
        } catch (IllegalStateException e) {
            stop("immediate", PATIENCE);
        }
    }

    private void stop(String mode, Duration patience) {
        if (!running()) {
            Postmaster.forget(data());
            return;
        }
        var seconds = Long.toString(Math.max(1, patience.toSeconds()));
        // Its pid file goes last, after its port.
        program.run("pg_ctl", "stop", "--wait", "-D", data().toString(), "-m", mode, "-t", seconds);
    }

    private void initialize() {
        if (Files.exists(data().resolve("dovetail.conf"))) {
            return;
        }
        // What an interrupted initdb left is not a database.
        Directories.delete(data());
        writePassword(UUID.randomUUID().toString());
        program.run(
                "initdb",
                "-D",
                data().toString(),
                "-U",
                PostgresServer.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-sync");
        appendInclude();
    }

    private void appendInclude() {
        var conf = data().resolve("postgresql.conf");
        try {
            Files.writeString(conf, Files.readString(conf) + "\ninclude 'dovetail.conf'\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot configure " + data(), e);
        }
    }

    private void writePassword(String password) {
        try {
            Files.deleteIfExists(passwordFile());
            var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(passwordFile(), onlyMine), password);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + passwordFile(), e);
        }
    }

    private Path passwordFile() {
        return directory.resolve("superuser.password");
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
