package dev.dovetail.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.dovetail.bench.process.Await;
import dev.dovetail.bench.process.Ports;
import dev.dovetail.bench.process.Processes;
import dev.dovetail.embedded.KafkaMain;

/** The embedded broker in a process of its own, so that it shares no heap with the one who measures. */
public final class KafkaProcess implements AutoCloseable {

    private final Process process;
    private final int port = Ports.free();

    KafkaProcess(Path folder) throws IOException {
        var log = folder.resolve("log.txt");
        process = Processes.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        KafkaMain.class.getName(),
                        Integer.toString(port),
                        folder.resolve("data").toString()),
                folder,
                log,
                Map.of());
        Await.until(
                "Kafka is ready (its log: " + log + ")",
                Duration.ofSeconds(60),
                () -> Files.readString(log).contains(KafkaMain.READY));
    }

    // It runs in another folder.
    private static String absolute(String classPath) {
        return Path.of(classPath).toAbsolutePath().toString();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
