package dev.dovetail.local.platform;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.dovetail.embedded.KafkaMain;
import dev.dovetail.embedded.PostgresServer;
import dev.dovetail.local.process.LocalProcess;
import dev.dovetail.local.process.ProcessDied;
import dev.dovetail.local.process.Program;
import dev.dovetail.local.process.Register;

/** Starts a platform: Postgres and Kafka, and as soon as there are databases, all applications at once. */
final class Startup {

    private final PlatformBuilder wish;
    private final Layout layout;
    private final PortPlan ports;
    private final Register register;
    private final Shutdown shutdown;
    private final Archives archives;
    private final Thread onExit;
    private final AtomicInteger instances = new AtomicInteger(1);

    Startup(PlatformBuilder wish) {
        this.wish = wish;
        this.layout = wish.layout;
        this.ports = new PortPlan(wish.ports, wish.progress);
        this.register = new Register(layout.state());
        this.shutdown = new Shutdown(register, wish.progress);
        this.archives = new Archives(layout, wish.archives, register);
        this.onExit = new Thread(shutdown::run, "stop-all");
    }

    Platform run() {
        Platform.SERVICES.forEach(layout::jar);
        layout.jar(Platform.RELAY);
        layout.jar(Platform.GATEWAY);
        var folder = Folder.take(layout);
        try {
            prepare(folder);
            return start(folder);
        } catch (RuntimeException e) {
            if (e instanceof ProcessDied && !shutdown.begun()) {
                wish.progress.died(e.getMessage());
            }
            shutdown.run();
            folder.close();
            throw e;
        }
    }

    private void prepare(Folder folder) {
        folder.tidy(wish.progress);
        Logs.clear(layout);
        if (wish.fresh) {
            folder.emptyData();
        }
        Runtime.getRuntime().addShutdownHook(onExit);
        register.add(Platform.LAUNCHER, ProcessHandle.current(), 0);
    }

    private Platform start(Folder folder) {
        var begin = Instant.now();
        var kafka = new Broker(process(kafkaProgram()));
        shutdown.start(kafka.process());
        var postgres = startPostgres();
        wish.progress.ready(Platform.POSTGRES, since(begin), "127.0.0.1:" + postgres.port());
        var applications = applications(postgres, kafka);
        applications.values().forEach(application -> shutdown.start(application.process()));
        awaitAll(begin, kafka, applications);
        shutdown.first(archives::close);
        var settings = new Settings(postgres.port(), kafka.bootstrapServers(), wish.environment);
        return new Platform(
                folder,
                postgres,
                kafka,
                applications,
                shutdown,
                onExit,
                archives,
                service -> another(service, settings));
    }

    private PostgresServer startPostgres() {
        var server = shutdown.start(
                PostgresServer.builder().directory(layout.postgres()).port(ports.of(Platform.POSTGRES)));
        Platform.SERVICES.forEach(service -> server.createDatabase(Platform.databaseOf(service), Platform.PASSWORD));
        return server;
    }

    private Map<String, Application> applications(PostgresServer postgres, Broker kafka) {
        var settings = new Settings(postgres.port(), kafka.bootstrapServers(), wish.environment);
        var applications = new LinkedHashMap<String, Application>();
        Stream.concat(Platform.SERVICES.stream(), Stream.of(Platform.RELAY))
                .forEach(name -> applications.put(name, application(name, name, settings)));
        applications.put(
                Platform.GATEWAY,
                application(Platform.GATEWAY, Platform.GATEWAY, settings.leadingTo(applications.values())));
        return applications;
    }

    /** Starts one more instance of a service; it is stopped with all others. */
    private Application another(String service, Settings settings) {
        var instance = application(service, service + "-" + instances.incrementAndGet(), settings);
        shutdown.start(instance.process());
        return instance;
    }

    private Application application(String name, String instance, Settings settings) {
        int port = ports.of(instance);
        var grpcPort = Platform.WITH_GRPC.contains(name)
                ? OptionalInt.of(ports.of(Platform.grpcOf(instance)))
                : OptionalInt.empty();
        var jar = layout.jar(name);
        var command = new Jvm(wish.jvmOptions).command(archives.options(name, jar), "-jar", jar.toString());
        var program = new Program(instance, command, settings.of(name, port, grpcPort), layout.log(instance), port);
        return new Application(process(program), grpcPort);
    }

    private Program kafkaProgram() {
        int port = ports.of(Platform.KAFKA);
        var classPath = System.getProperty("java.class.path");
        var command = new Jvm(Jvm.SMALL)
                .command(
                        archives.options(Platform.KAFKA, Path.of(classPath.split(File.pathSeparator)[0])),
                        "-cp",
                        classPath,
                        KafkaMain.class.getName(),
                        Integer.toString(port),
                        layout.kafka().toString());
        return new Program(Platform.KAFKA, command, Map.of(), layout.log("kafka"), port);
    }

    private LocalProcess process(Program program) {
        return new LocalProcess(program, register, death -> {
            if (!shutdown.begun()) {
                wish.progress.died(death.getMessage());
            }
        });
    }

    private void awaitAll(Instant begin, Broker kafka, Map<String, Application> applications) {
        var waiting = Executors.newVirtualThreadPerTaskExecutor();
        var outcomes = new ExecutorCompletionService<Void>(waiting);
        outcomes.submit(() -> {
            kafka.awaitReady(wish.patience);
            wish.progress.ready(Platform.KAFKA, since(begin), kafka.bootstrapServers());
            return null;
        });
        applications
                .values()
                .forEach(application -> outcomes.submit(() -> {
                    application.awaitReady(wish.patience);
                    wish.progress.ready(application.name(), since(begin), application.url());
                    return null;
                }));
        try {
            for (int awaited = 0; awaited < applications.size() + 1; awaited++) {
                outcomes.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } finally {
            waiting.shutdownNow();
        }
    }

    private static Duration since(Instant begin) {
        return Duration.between(begin, Instant.now());
    }
}
