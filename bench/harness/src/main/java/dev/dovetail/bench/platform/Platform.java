package dev.dovetail.bench.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.process.App;
import dev.dovetail.embedded.PostgresDatabase;

/** All of FTGO: servers, relay and services, each a process. */
public final class Platform implements AutoCloseable {

    private static final List<String> SERVICES = List.of("restaurant", "consumer", "kitchen", "accounting", "order");

    private final Servers servers;
    private final Map<String, PostgresDatabase> databases = new LinkedHashMap<>();
    private final Map<String, App> services = new LinkedHashMap<>();
    private final List<App> all = new ArrayList<>();

    private Platform(Servers servers) {
        this.servers = servers;
    }

    /** Starts everything and waits until it is ready. */
    public static Platform start(Run run) throws IOException {
        var platform = new Platform(Servers.start(run));
        try {
            platform.startApplications(run);
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
        return platform;
    }

    private void startApplications(Run run) {
        run.progress("services and relay start");
        for (String name : SERVICES) {
            var database = servers.database("ftgo_" + name);
            databases.put(name, database);
            services.put(
                    name,
                    new App(
                            name,
                            run.application("services/" + name),
                            run.folder().resolve(name),
                            servers.settings(database)));
        }
        all.addAll(services.values());
        all.forEach(App::start);
        // After the services, which make the tables that it tails.
        all.forEach(App::awaitReady);
        var relay = Relay.of(run, servers, List.copyOf(databases.values()));
        all.add(relay);
        relay.start().awaitReady();
        run.progress("all are ready");
    }

    /** A service by its name. */
    public App service(String name) {
        return services.get(name);
    }

    /** A service's database. */
    public PostgresDatabase database(String service) {
        return databases.get(service);
    }

    @Override
    public void close() {
        all.reversed().forEach(App::close);
        servers.close();
    }
}
