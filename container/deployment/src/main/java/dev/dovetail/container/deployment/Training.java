package dev.dovetail.container.deployment;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One start of the application, in which Java notes which classes it loads and how they are used. It makes the cache of
 * that when the process is told to end.
 */
final class Training {

    private static final Duration ASSEMBLY = Duration.ofMinutes(2);

    private final Path java;
    private final Path application;
    private final Path log;
    private final Duration patience;

    /**
     * Prepares a training.
     *
     * @param java the program
     * @param application the folder that the application has in the image
     * @param log what the application says
     * @param patience how long it may take to be live
     */
    Training(Path java, Path application, Path log, Duration patience) {
        this.java = java;
        this.application = application;
        this.log = log;
        this.patience = patience;
    }

    /**
     * Runs the application until it is live, and makes the cache.
     *
     * @param cache the file to make
     * @param options those of the image's Java
     * @param environment that of the application
     * @throws IOException if there is none in the end; its message says why
     */
    void makeCache(Path cache, List<String> options, Map<String, String> environment) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(command(cache, options))
                .directory(application.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // What this build's environment says of Java or of Quarkus is not meant for the image.
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.matches(".*JAVA.*OPTIONS"));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // Of those that have one.
        builder.environment().put("QUARKUS_GRPC_SERVER_PORT", Integer.toString(freePort()));
        Process process = builder.start();
        try {
            awaitLive(process, port);
            process.destroy();
            if (!process.waitFor(ASSEMBLY.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the cache was not made within " + ASSEMBLY.toSeconds() + " s, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!Files.exists(cache)) {
            throw new IOException("Java made no cache, see " + log);
        }
    }

    private List<String> command(Path cache, List<String> options) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        // The shares of memory in the image's options are of a container's memory, not of this machine's.
        command.addAll(List.of("-Xms128m", "-Xmx256m", "-XX:AOTCacheOutput=" + cache, "-jar", "quarkus-run.jar"));
        return command;
    }

    private void awaitLive(Process process, int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!isLive(port)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the application ended with " + process.exitValue() + ", see " + log);
            }
            if (System.nanoTime() > end) {
                throw new IOException("the application was not live within " + patience.toSeconds() + " s, see " + log);
            }
        }
    }

    private static boolean isLive(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/live")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
