package dev.dovetail.bench.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.process.App;
import dev.dovetail.embedded.PostgresDatabase;

/** The packaged relay. */
public final class Relay {

    private Relay() {}

    /** Not yet started, with these databases as its sources. */
    public static App of(Run run, Servers servers, List<PostgresDatabase> sources) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", servers.bootstrapServers());
        for (PostgresDatabase source : sources) {
            var prefix = "dovetail.relay.sources." + source.name() + ".";
            settings.put(prefix + "host", "127.0.0.1");
            settings.put(prefix + "port", Integer.toString(source.port()));
            settings.put(prefix + "database", source.name());
            settings.put(prefix + "username", source.relay());
            settings.put(prefix + "password", source.password());
        }
        return new App(
                "relay", run.application("debezium-connector"), run.folder().resolve("relay"), settings);
    }
}
