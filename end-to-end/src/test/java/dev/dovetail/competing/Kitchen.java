package dev.dovetail.competing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import dev.dovetail.embedded.KafkaServer;
import dev.dovetail.embedded.Ports;
import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.local.platform.Application;
import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.process.LocalProcess;
import dev.dovetail.local.process.Program;
import dev.dovetail.local.process.Register;

/** One process of the kitchen service among others. */
final class Kitchen {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final LocalProcess process;

    Kitchen(String name, PostgresDatabase database, KafkaServer kafka, Layout layout, Register register) {
        int port = Ports.free();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx160m",
                "-jar",
                layout.jar("kitchen").toString());
        var environment = Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_GRPC_SERVER_PORT", Integer.toString(Ports.free()),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.owner(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_DATASOURCE_JDBC_MIN_SIZE", "1");
        process = new LocalProcess(
                new Program(name, command, environment, layout.log(name), port), register, death -> {});
    }

    Kitchen start() {
        process.start();
        return this;
    }

    Kitchen awaitReady() {
        Awaitility.await(process.name() + " to be ready").atMost(PATIENCE).until(() -> {
            process.check();
            return Application.isReady(process.port());
        });
        return this;
    }

    /** How many commands it has handled since its start. */
    double handled() {
        try (var client = HttpClient.newHttpClient()) {
            var metrics = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + process.port() + "/q/metrics"))
                    .build();
            return client.send(metrics, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("dovetail_messages_handling_seconds_count")
                            && line.contains("ftgo.kitchen.commands")
                            && line.contains("outcome=\"handled\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            throw new AssertionError(process.name() + " tells no metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** As an orchestrator does: it hands its partitions over. */
    void leave() {
        process.stop(GRACE);
    }

    /** As a crash does: the others notice after the session timeout. */
    void die() {
        process.kill();
    }
}
