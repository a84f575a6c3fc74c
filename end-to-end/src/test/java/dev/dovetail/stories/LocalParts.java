package dev.dovetail.stories;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

import dev.dovetail.local.platform.Application;
import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.platform.Platform;
import dev.dovetail.local.platform.Progress;

/** Processes of this machine, on free ports, with fresh data. */
final class LocalParts implements Parts {

    /** For a machine that does much else; a quiet one needs a tenth of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Layout layout;
    private final Platform platform;

    private LocalParts(Layout layout, Platform platform) {
        this.layout = layout;
        this.platform = platform;
    }

    /**
     * Starts all parts; returns when they are ready.
     *
     * @throws IllegalStateException if something is not built or does not start; the message says what
     */
    static LocalParts start() {
        Path module = Path.of("").toAbsolutePath();
        var layout = new Layout(module.getParent(), module.resolve("target/stories"));
        requireBuilt(layout);
        return new LocalParts(
                layout,
                Platform.builder(layout)
                        .fresh(true)
                        .patience(PATIENCE)
                        .progress(new Told())
                        .start());
    }

    private static void requireBuilt(Layout layout) {
        var missing = new ArrayList<String>();
        var names = new ArrayList<>(Platform.SERVICES);
        names.add(Platform.RELAY);
        names.add(Platform.GATEWAY);
        for (String name : names) {
            try {
                layout.jar(name);
            } catch (IllegalStateException e) {
                missing.add(e.getMessage());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The stories are told by the packaged processes, but "
                    + String.join("; ", missing) + ". Build them first: ./mvnw install -DskipTests");
        }
    }

    @Override
    public URI address(Part service) {
        return URI.create(application(service).url());
    }

    @Override
    public Connection connect(Part service) throws SQLException {
        return platform.database(nameOf(service)).connect();
    }

    /** Host and port of a service's gRPC API. */
    String grpc(Part service) {
        return application(service).grpc().orElseThrow();
    }

    /** What clients of Kafka call {@code bootstrap.servers}. */
    String kafka() {
        return platform.kafka().bootstrapServers();
    }

    /** One more instance of a service, when it is ready. */
    Application another(Part service) {
        var instance = platform.another(nameOf(service));
        instance.awaitReady(PATIENCE);
        return instance;
    }

    @Override
    public void stop(Part part) {
        var begin = Instant.now();
        switch (part) {
            case POSTGRES -> platform.postgres().stop();
            case KAFKA -> platform.kafka().stop(GRACE);
            default -> application(part).stop(GRACE);
        }
        // After that time the launcher kills it, and a part that has to be killed has not been stopped.
        if (begin.plus(GRACE).isBefore(Instant.now())) {
            throw new AssertionError(part + " did not end within " + GRACE.toSeconds() + " s of SIGTERM");
        }
    }

    @Override
    public void kill(Part part) {
        switch (part) {
            case POSTGRES -> platform.postgres().kill();
            case KAFKA -> platform.kafka().kill();
            default -> application(part).kill();
        }
    }

    @Override
    public void start(Part part) {
        switch (part) {
            case POSTGRES -> platform.postgres().start();
            case KAFKA -> {
                platform.kafka().start();
                platform.kafka().awaitReady(PATIENCE);
            }
            default -> {
                application(part).start();
                application(part).awaitReady(PATIENCE);
            }
        }
    }

    @Override
    public String run(Part part) {
        return switch (part) {
            case POSTGRES ->
                "process " + platform.postgres().process().orElseThrow().pid();
            case KAFKA -> "process " + platform.kafka().pid();
            default -> "process " + application(part).pid();
        };
    }

    @Override
    public String logs() {
        return layout.log("any").getParent().toString();
    }

    @Override
    public void close() {
        platform.close();
    }

    private Application application(Part part) {
        return part == Part.RELAY ? platform.relay() : platform.service(nameOf(part));
    }

    private static String nameOf(Part service) {
        return service.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A part that ends by itself is told at once: the story that suffers from it may fail much later. */
    private static final class Told implements Progress {

        @Override
        public void died(String message) {
            System.err.println(message);
        }
    }
}
