package dev.dovetail.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import dev.dovetail.bench.Run;
import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.embedded.PostgresServer;

/** A new Postgres, with durable settings, and a new Kafka. */
public final class Servers implements AutoCloseable {

    private final PostgresServer postgres;
    private final KafkaProcess kafka;

    private Servers(PostgresServer postgres, KafkaProcess kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts both, with their data in the run's folder. */
    public static Servers start(Run run) throws IOException {
        run.progress("Postgres and Kafka start");
        var postgres = PostgresServer.builder()
                .directory(run.folder().resolve("postgres"))
                .start();
        return new Servers(postgres, new KafkaProcess(run.folder().resolve("kafka")));
    }

    /** A new database with its owner and its relay role. */
    public PostgresDatabase database(String name) {
        return postgres.createDatabase(name, "bench");
    }

    /** What an application needs to know to use that database and this Kafka. */
    public Map<String, String> settings(PostgresDatabase database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.owner(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", bootstrapServers());
    }

    /** Of Kafka. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Kafka's process. */
    public ProcessHandle kafka() {
        return kafka.process();
    }

    /** The process that Postgres's others descend from. */
    public ProcessHandle postgres() throws IOException {
        var pid = Files.readAllLines(postgres.dataDirectory().resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
