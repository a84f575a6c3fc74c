package dev.dovetail.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the checkout
 * @param run what running leaves behind: data, logs, state
 */
public record Layout(Path root, Path run) {

    /** Of a checkout. */
    public static Layout of(Path root) {
        var absolute = root.toAbsolutePath().normalize();
        return new Layout(absolute, absolute.resolve(".run"));
    }

    /** What survives: the databases and Kafka's log. */
    public Path data() {
        return run.resolve("data");
    }

    /** The databases. */
    public Path postgres() {
        return data().resolve("postgres");
    }

    /** Kafka's log. */
    public Path kafka() {
        return data().resolve("kafka");
    }

    /** The output of a process. */
    public Path log(String name) {
        return run.resolve("logs").resolve(name + ".log");
    }

    /** Class-data archives. */
    public Path archives() {
        return run.resolve("archives");
    }

    /** Which processes run. */
    public Path state() {
        return run.resolve("state");
    }

    /** Held by a running launcher. */
    public Path lock() {
        return run.resolve("lock");
    }

    /**
     * The jar of the relay or a service.
     *
     * @throws IllegalStateException if it is not built
     */
    public Path jar(String name) {
        var module = name.equals(Platform.RELAY)
                ? Path.of("debezium-connector")
                : Path.of("services", Platform.moduleOf(name));
        var jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(name + " is not built: there is no " + jar);
        }
        return jar;
    }
}
