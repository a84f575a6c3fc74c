package dev.dovetail.local.platform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The environment variables that tell relay and services where they are and what they use. */
record Settings(int postgresPort, String bootstrapServers, Map<String, String> more) {

    Map<String, String> of(String name, int port, OptionalInt grpcPort) {
        var variables = new HashMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        grpcPort.ifPresent(grpc -> {
            variables.put("QUARKUS_GRPC_SERVER_HOST", "127.0.0.1");
            variables.put("QUARKUS_GRPC_SERVER_PORT", Integer.toString(grpc));
        });
        variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        if (name.equals(Platform.RELAY)) {
            Platform.SERVICES.forEach(service -> variables.putAll(source(service)));
        } else {
            variables.putAll(datasource(name));
            Platform.fleetOf(name).ifPresent(fleet -> variables.put("FTGO_COURIER_FLEET", fleet));
        }
        variables.putAll(more);
        return variables;
    }

    private Map<String, String> datasource(String service) {
        var database = Platform.databaseOf(service);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                database,
                "QUARKUS_DATASOURCE_PASSWORD",
                Platform.PASSWORD,
                // Where everything starts at once on few cores, the first connection may take long.
                "QUARKUS_FLYWAY_CONNECT_RETRIES",
                "6");
    }

    private Map<String, String> source(String service) {
        // A source's name in a variable can have no hyphen: an underscore would end it.
        var prefix = "DOVETAIL_RELAY_SOURCES_" + service.replace("-", "").toUpperCase(Locale.ROOT) + "_";
        var database = Platform.databaseOf(service);
        return Map.of(
                prefix + "HOST",
                "127.0.0.1",
                prefix + "PORT",
                Integer.toString(postgresPort),
                prefix + "DATABASE",
                database,
                prefix + "USERNAME",
                database + "_relay",
                prefix + "PASSWORD",
                Platform.PASSWORD);
    }
}
