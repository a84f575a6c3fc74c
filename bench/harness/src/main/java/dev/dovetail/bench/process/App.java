package dev.dovetail.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.dovetail.bench.load.Http;

/** A packaged Quarkus application as a process with a folder of its own, for its settings and its log. */
public final class App implements AutoCloseable {

    private final String name;
    private final Path jar;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = Ports.free();
    private @Nullable Process process;

    /**
     * @param jar its quarkus-run.jar
     * @param folder made if missing
     * @param settings Quarkus properties, which take precedence over the packaged ones
     */
    public App(String name, Path jar, Path folder, Map<String, String> settings) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build first, with bench/run --build");
        }
        this.name = name;
        this.jar = jar;
        this.folder = folder;
        this.settings = new TreeMap<>(settings);
        this.settings.put("quarkus.http.host", "127.0.0.1");
        this.settings.put("quarkus.http.port", Integer.toString(port));
    }

    /** Starts it, without waiting for it to be ready. */
    public App start() {
        var command = new ArrayList<>(List.of(Java.executable()));
        command.addAll(Java.applicationOptions());
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        try {
            writeSettings();
            process = Processes.start(command, folder, log(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
        return this;
    }

    private void writeSettings() throws IOException {
        var file = folder.resolve("config/application.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    /** Waits until it says that it is ready. */
    public App awaitReady() {
        Await.until(name + " is ready (its log: " + log() + ")", Duration.ofSeconds(240), () -> {
            if (!process().isAlive()) {
                throw new IllegalStateException(name + " ended");
            }
            return Http.get(uri("/q/health/ready")).status() == 200;
        });
        return this;
    }

    /** Of one of its resources. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Its process. */
    public ProcessHandle process() {
        if (process == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return process.toHandle();
    }

    /** Ends it as {@code kill -9} does: it can do nothing about it. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** Asks it to end and waits for it; kills it after 20 s. */
    @Override
    public void close() {
        end(Process::destroy);
    }

    private void end(Consumer<Process> signal) {
        if (process == null) {
            return;
        }
        signal.accept(process);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Path log() {
        return folder.resolve("log.txt");
    }
}
