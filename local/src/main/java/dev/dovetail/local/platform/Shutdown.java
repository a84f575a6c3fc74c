package dev.dovetail.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.dovetail.embedded.PostgresServer;
import dev.dovetail.local.process.LocalProcess;
import dev.dovetail.local.process.Register;
import dev.dovetail.local.process.Stopping;

/** Stops what has been started by then, in order. What is started while it runs, or after, is refused. */
final class Shutdown {

    // Together ten seconds at most.
    private static final Duration SERVICES = Duration.ofMillis(4_000);
    private static final Duration RELAY = Duration.ofMillis(1_500);
    private static final Duration KAFKA = Duration.ofMillis(2_000);
    private static final Duration POSTGRES = Duration.ofMillis(2_000);

    private final Register register;
    private final Progress progress;
    private final List<Runnable> first = new ArrayList<>();
    private final List<LocalProcess> services = new ArrayList<>();
    private @Nullable LocalProcess relay;
    private @Nullable LocalProcess kafka;
    private @Nullable PostgresServer postgres;
    private boolean begun;

    Shutdown(Register register, Progress progress) {
        this.register = register;
        this.progress = progress;
    }

    /** Has something done before anything is stopped. */
    synchronized void first(Runnable action) {
        first.add(action);
    }

    synchronized PostgresServer start(PostgresServer.Builder builder) {
        refuseIfBegun();
        var server = builder.keepOnExit().start();
        server.process().ifPresent(process -> register.add(Platform.POSTGRES, process, server.port()));
        postgres = server;
        return server;
    }

    synchronized void start(LocalProcess process) {
        refuseIfBegun();
        switch (process.name()) {
            case Platform.KAFKA -> kafka = process;
            case Platform.RELAY -> relay = process;
            default -> services.add(process);
        }
        process.start();
    }

    synchronized boolean begun() {
        return begun;
    }

    synchronized void run() {
        if (begun) {
            return;
        }
        begun = true;
        first.forEach(Runnable::run);
        stop("services", services, SERVICES);
        stop("relay", relay == null ? List.of() : List.of(relay), RELAY);
        stop("Kafka", kafka == null ? List.of() : List.of(kafka), KAFKA);
        if (postgres != null) {
            progress.stopping("Postgres");
            postgres.stop(POSTGRES);
        }
        register.clear();
    }

    private void stop(String what, List<LocalProcess> processes, Duration patience) {
        var running = processes.stream()
                .map(LocalProcess::take)
                .flatMap(Optional::stream)
                .toList();
        if (!running.isEmpty()) {
            progress.stopping(what);
            Stopping.stop(running, patience);
        }
    }

    private void refuseIfBegun() {
        if (begun) {
            throw new IllegalStateException("stopping");
        }
    }
}
