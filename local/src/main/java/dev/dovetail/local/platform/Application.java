package dev.dovetail.local.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import dev.dovetail.local.process.LocalProcess;

/** The relay or a service, as a process of its own. */
public final class Application {

    private static final int HTTP_TIMEOUT_MILLIS = 1_000;

    private final LocalProcess process;
    private final OptionalInt grpcPort;

    Application(LocalProcess process, OptionalInt grpcPort) {
        this.process = process;
        this.grpcPort = grpcPort;
    }

    /** What people call it. */
    public String name() {
        return process.name();
    }

    /** Of its HTTP endpoints, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + process.port();
    }

    /** Host and port of its gRPC API, if it has one. */
    public Optional<String> grpc() {
        return grpcPort.stream().mapToObj(port -> "127.0.0.1:" + port).findFirst();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Its output. */
    public Path log() {
        return process.log();
    }

    /** Whether its process runs. */
    public boolean running() {
        return process.running();
    }

    /** Whether it says that it is ready to work. */
    public boolean ready() {
        return isReady(process.port());
    }

    /** Starts its process, and does not wait until it is ready. */
    public void start() {
        process.start();
    }

    /**
     * Waits until it is ready.
     *
     * @throws IllegalStateException if it is not in time
     * @throws dev.dovetail.local.process.ProcessDied if its process ends instead
     */
    public void awaitReady(Duration patience) {
        Readiness.await(process, this::ready, patience);
    }

    /** Stops it as an orchestrator would: SIGTERM, then SIGKILL when it has not ended within that time. */
    public void stop(Duration patience) {
        process.stop(patience);
    }

    /** Kills it, as a crash would. */
    public void kill() {
        process.kill();
    }

    LocalProcess process() {
        return process;
    }

    /** Whether the Quarkus application on that port says that it is ready. */
    public static boolean isReady(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(HTTP_TIMEOUT_MILLIS);
            connection.setReadTimeout(HTTP_TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
