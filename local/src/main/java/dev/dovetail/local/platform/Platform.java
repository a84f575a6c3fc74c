package dev.dovetail.local.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.embedded.PostgresServer;

/**
 * Postgres, Kafka, the relay and the services, each a process of its own on 127.0.0.1. Parts of it can be stopped, killed
 * and started again; {@link #close()} stops all.
 */
public final class Platform implements AutoCloseable {

    /** The name of the database server. */
    public static final String POSTGRES = "Postgres";
    /** The name of the broker. */
    public static final String KAFKA = "Kafka";
    /** The name of the relay. */
    public static final String RELAY = "relay";
    /** The name of the API gateway, the single entry for clients. */
    public static final String GATEWAY = "api-gateway";
    /** The name of the process that started all others. */
    public static final String LAUNCHER = "launcher";
    /** The names of the services. */
    public static final List<String> SERVICES = List.of(
            "order", "consumer", "restaurant", "kitchen", "accounting", "delivery", "courier-bikes", "courier-cars");

    /** The services that offer gRPC too. */
    public static final List<String> WITH_GRPC = List.of("restaurant", "kitchen");

    static final String PASSWORD = "ftgo";

    private static final String COURIER = "courier";

    private final Folder folder;
    private final PostgresServer postgres;
    private final Broker kafka;
    private final Map<String, Application> applications;
    private final Shutdown shutdown;
    private final Thread onExit;
    private final Archives archives;
    private final Function<String, Application> another;

    Platform(
            Folder folder,
            PostgresServer postgres,
            Broker kafka,
            Map<String, Application> applications,
            Shutdown shutdown,
            Thread onExit,
            Archives archives,
            Function<String, Application> another) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
        this.applications = new LinkedHashMap<>(applications);
        this.shutdown = shutdown;
        this.onExit = onExit;
        this.archives = archives;
        this.another = another;
    }

    /** For a platform on that folder. */
    public static PlatformBuilder builder(Layout layout) {
        return new PlatformBuilder(layout);
    }

    /** The name of a service's database, and of the role that owns it. */
    public static String databaseOf(String service) {
        return "ftgo_" + service.replace('-', '_');
    }

    /** The module that a service is built in: the courier service runs once for each fleet. */
    public static String moduleOf(String service) {
        return fleetOf(service).isPresent() ? COURIER : service;
    }

    /** The fleet that a courier service is, if it is one. */
    static Optional<String> fleetOf(String service) {
        return service.startsWith(COURIER + "-")
                ? Optional.of(service.substring(COURIER.length() + 1))
                : Optional.empty();
    }

    /** What the gRPC port of a service is called. */
    static String grpcOf(String service) {
        return service + " gRPC";
    }

    /** The database server. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** The database of a service. */
    public PostgresDatabase database(String service) {
        return new PostgresDatabase(databaseOf(service), postgres.port(), PASSWORD);
    }

    /** The broker. */
    public Broker kafka() {
        return kafka;
    }

    /** The relay. */
    public Application relay() {
        return application(RELAY);
    }

    /** A service by its name. */
    public Application service(String name) {
        return application(name);
    }

    /** Starts one more instance of a service, on ports of its own; it is stopped with all others. */
    public Application another(String service) {
        return another.apply(service);
    }

    /** The gateway. */
    public Application gateway() {
        return application(GATEWAY);
    }

    /** Relay, services and gateway. */
    public Collection<Application> applications() {
        return List.copyOf(applications.values());
    }

    /** Stops all, those first that depend on others; within ten seconds, if need be by force. */
    @Override
    public void close() {
        shutdown.run();
        folder.close();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The JVM is exiting; the hook finds nothing left to do.
        }
    }

    /** Makes the class-data archives that are missing, so that the next start is quicker: a minute's work. */
    public void makeArchives() {
        archives.make();
    }

    private Application application(String name) {
        var application = applications.get(name);
        if (application == null) {
            throw new IllegalArgumentException("There is no '" + name + "'; there are " + applications.keySet());
        }
        return application;
    }
}
