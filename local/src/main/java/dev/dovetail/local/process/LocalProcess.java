package dev.dovetail.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A program that runs as a process of its own. It can be stopped or killed and started again. */
public final class LocalProcess {

    private static final int TAIL = 25;
    // Ctrl-C reaches every process of the terminal; the launcher stops them one after the other.
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Program program;
    private final Register register;
    private final Consumer<ProcessDied> onDeath;
    private @Nullable Process process;
    private long logOffset;

    /** @param onDeath told when the process ends that nobody stopped */
    public LocalProcess(Program program, Register register, Consumer<ProcessDied> onDeath) {
        this.program = program;
        this.register = register;
        this.onDeath = onDeath;
    }

    /** What people call it. */
    public String name() {
        return program.name();
    }

    /** Where it listens. */
    public int port() {
        return program.port();
    }

    /** The file that holds its output. */
    public Path log() {
        return program.log();
    }

    /** Its number. */
    public synchronized long pid() {
        return current().pid();
    }

    /** Whether it runs. */
    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    /** Starts it. Harmless if it runs. */
    public synchronized void start() {
        if (running()) {
            return;
        }
        try {
            Files.createDirectories(log().getParent());
            logOffset = Files.exists(log()) ? Files.size(log()) : 0;
            var started = builder().start();
            started.getOutputStream().close();
            process = started;
            register.add(name(), started.toHandle(), port());
            started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name(), e);
        }
    }

    /** Asks it to end (SIGTERM), and kills it when it has not within that time. */
    public void stop(Duration patience) {
        take().ifPresent(running -> Stopping.stop(List.of(running), patience));
    }

    /** Kills it (SIGKILL): it cannot do anything more. */
    public void kill() {
        take().ifPresent(running -> Stopping.kill(List.of(running)));
    }

    /** Gives it up without waiting for its end, which the caller sees to. */
    public synchronized Optional<ProcessHandle> take() {
        var taken = Optional.ofNullable(process).map(Process::toHandle);
        process = null;
        register.remove(name());
        return taken.filter(ProcessHandle::isAlive);
    }

    /**
     * Returns if it runs.
     *
     * @throws ProcessDied if it does not
     */
    public synchronized void check() {
        if (process == null) {
            throw new ProcessDied(name() + " was stopped");
        }
        if (!process.isAlive()) {
            throw death(process.exitValue());
        }
    }

    /** What it has printed since its last start. */
    public String output() {
        try (var in = Files.newInputStream(log())) {
            in.skipNBytes(logOffset);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private ProcessBuilder builder() {
        var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.addAll(program.command());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log().toString())));
        // Settings that somebody's shell has for other applications are not meant for ours.
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("QUARKUS_") || name.startsWith("KAFKA_") || name.startsWith("DOVETAIL_"));
        builder.environment().putAll(program.environment());
        return builder;
    }

    private void ended(Process which) {
        synchronized (this) {
            if (process != which) {
                return;
            }
            register.remove(name());
        }
        onDeath.accept(death(which.exitValue()));
    }

    private ProcessDied death(int status) {
        var lines = output().lines().toList();
        var end = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        return new ProcessDied("%s ended by itself (exit status %d). The end of %s:%n%s"
                .formatted(name(), status, log(), end.isEmpty() ? "(nothing)" : String.join("\n", end)));
    }

    private Process current() {
        if (process == null) {
            throw new IllegalStateException(name() + " is not running");
        }
        return process;
    }
}
