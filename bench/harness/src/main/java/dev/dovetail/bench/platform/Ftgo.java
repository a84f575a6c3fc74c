package dev.dovetail.bench.platform;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.dovetail.bench.Run;
import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.platform.Platform;

/** All of FTGO as ./run starts it, with data of its own. */
public final class Ftgo {

    // A smoke run shares the machine with whatever else goes on.
    private static final Map<String, String> ON_A_BUSY_MACHINE =
            Map.of("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "60");

    private Ftgo() {}

    /** Starts everything and waits until it is ready. */
    public static Platform start(Run run) {
        return start(run, Map.of());
    }

    /** As {@link #start(Run)}, with these environment variables for relay, services and gateway. */
    public static Platform start(Run run, Map<String, String> environment) {
        run.progress("Postgres, Kafka, relay and services start");
        var platform = Platform.builder(new Layout(run.root(), run.folder().resolve("platform")))
                .environment(run.smoke() ? with(ON_A_BUSY_MACHINE, environment) : environment)
                .patience(Duration.ofMinutes(5))
                .start();
        run.progress("all are ready");
        return platform;
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** Of a resource of one of its services. */
    public static URI uri(Platform platform, String service, String path) {
        return URI.create(platform.service(service).url() + path);
    }
}
