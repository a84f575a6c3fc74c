package dev.dovetail.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A real Postgres 18 on 127.0.0.1, a process of its own, with durable settings and logical decoding. It stops when it is
 * closed or the JVM exits; one that outlived a killed JVM is stopped when its data directory is used again.
 */
public final class PostgresServer implements AutoCloseable {

    /** The superuser's name. */
    public static final String SUPERUSER = "postgres";

    private final PostgresCluster cluster;
    private final int port;
    private final @Nullable Path temporary;
    private final Thread onExit = new Thread(this::stopQuietly, "postgres-stop");

    private PostgresServer(PostgresCluster cluster, int port, @Nullable Path temporary) {
        this.cluster = cluster;
        this.port = port;
        this.temporary = temporary;
    }

    /** Starts a server on a free port, whose data is deleted when it is closed. */
    public static PostgresServer temporary() {
        return builder().start();
    }

    /** For a server with a given port, data directory or settings. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Stops a server that somebody left running.
     *
     * @param directory as given to {@link Builder#directory}
     * @return whether there was one
     */
    public static boolean stopLeftOver(Path directory) {
        if (Postmaster.of(directory.resolve("data")).isEmpty()) {
            return false;
        }
        PostgresCluster.at(directory, Map.of()).stop("fast");
        return true;
    }

    /** The port on 127.0.0.1; it stays the same over restarts. */
    public int port() {
        return port;
    }

    /** Where the data is. */
    public Path dataDirectory() {
        return cluster.data();
    }

    /** The server's log. */
    public Path log() {
        return cluster.log();
    }

    /** Of a database of this server. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A new connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, superuserPassword());
    }

    /** The password of {@link #SUPERUSER}: random, made with the data directory. */
    public String superuserPassword() {
        return cluster.superuserPassword();
    }

    /**
     * Creates a database with its owner role (of the same name) and its relay role ({@code <name>_relay}), unless it
     * exists. Other roles cannot connect to it.
     *
     * @param name lower-case letters, digits, underscores; at most 50
     * @param password of both roles
     */
    public PostgresDatabase createDatabase(String name, String password) {
        try (var connection = connect("postgres")) {
            DatabaseCreation.create(connection, name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name + ": " + e.getMessage(), e);
        }
        return new PostgresDatabase(name, port, password);
    }

    /** Whether its process runs. */
    public boolean running() {
        return cluster.running();
    }

    /** Its process, if it runs. */
    public Optional<ProcessHandle> process() {
        return Postmaster.of(dataDirectory());
    }

    /** Starts it again, on the same port. Harmless if it runs. */
    public void start() {
        if (!running()) {
            cluster.start(port);
        }
    }

    /** Stops it as an administrator would: transactions in progress are rolled back, the data is written out. */
    public void stop() {
        cluster.stop("fast");
    }

    /**
     * Stops it, and if it takes longer than that to write out its data, as {@link #kill()} does: nothing committed is
     * lost, the next start takes longer.
     *
     * @param patience whole seconds count
     */
    public void stop(Duration patience) {
        cluster.stop(patience);
    }

    /** Stops it as a power failure would: nothing is written out, and the next start recovers from the log. */
    public void kill() {
        cluster.stop("immediate");
    }

    /** Stops it and, if its data is temporary, deletes that. */
    @Override
    public void close() {
        stopForGood();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The JVM is exiting; the hook runs in any case.
        }
    }

    private void stopQuietly() {
        try {
            stopForGood();
        } catch (RuntimeException e) {
            // Nobody is left to be told; the data directory's next user stops it.
        }
    }

    private void stopForGood() {
        if (temporary == null) {
            stop();
        } else {
            // What is deleted need not be written out first.
            kill();
            Directories.delete(temporary);
        }
    }

    /** Collects what a server is to be like. */
    public static final class Builder {

        private static final int ATTEMPTS = 3;

        private int port;
        private @Nullable Path directory;
        private boolean stopOnExit = true;
        private final Map<String, String> settings = new LinkedHashMap<>();

        private Builder() {}

        /** The port on 127.0.0.1; 0, the default, is a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Where data and log are kept, created if missing. By default a temporary folder. */
        public Builder directory(Path directory) {
            this.directory = directory.toAbsolutePath();
            return this;
        }

        /** Leaves the stopping to the caller, for whom it matters what is stopped first. By default the JVM's exit stops it. */
        public Builder keepOnExit() {
            stopOnExit = false;
            return this;
        }

        /** A setting of postgresql.conf, on top of what {@link PostgresServer} needs. */
        public Builder set(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /**
         * Starts it.
         *
         * @throws IllegalStateException if it does not start, with the end of its log
         */
        public PostgresServer start() {
            var temporary = directory == null ? TemporaryServers.directory() : null;
            var cluster = PostgresCluster.at(temporary == null ? directory : temporary, settings);
            var server = new PostgresServer(cluster, started(cluster), temporary);
            if (stopOnExit) {
                Runtime.getRuntime().addShutdownHook(server.onExit);
            }
            return server;
        }

        private int started(PostgresCluster cluster) {
            for (int attempt = 1; ; attempt++) {
                // Between choosing a free port and using it somebody else may take it.
                int candidate = port == 0 ? Ports.free() : port;
                try {
                    cluster.start(candidate);
                    return candidate;
                } catch (IllegalStateException e) {
                    if (port != 0 || attempt == ATTEMPTS || Ports.isFree(candidate)) {
                        throw e;
                    }
                }
            }
        }
    }
}
