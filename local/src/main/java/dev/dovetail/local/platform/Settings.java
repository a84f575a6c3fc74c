package dev.dovetail.local.platform;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The environment variables that tell relay and services where they are and what they use. */
record Settings(int postgresPort, String bootstrapServers, Map<String, String> more) {

    private static final Set<String> BEHIND_THE_GATEWAY =
            Set.of("order", "consumer", "restaurant", "kitchen", "accounting", "delivery");

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
        } else if (!name.equals(Platform.GATEWAY)) {
            variables.putAll(datasource(name));
            Platform.fleetOf(name).ifPresent(fleet -> variables.put("FTGO_COURIER_FLEET", fleet));
        }
        variables.putAll(more);
        return variables;
    }

    /** These, and where those services are that the gateway passes requests to or asks over gRPC. */
    Settings leadingTo(Collection<Application> services) {
        var variables = new HashMap<String, String>();
        services.stream()
                .filter(service -> BEHIND_THE_GATEWAY.contains(service.name()))
                .forEach(service -> variables.put(
                        "FTGO_GATEWAY_SERVICES_" + service.name().toUpperCase(Locale.ROOT) + "_URL", service.url()));
        services.stream()
                .filter(service -> service.name().equals("restaurant"))
                .flatMap(service -> service.grpc().stream())
                .map(address -> URI.create("grpc://" + address))
                .forEach(address -> {
                    variables.put("QUARKUS_GRPC_CLIENTS_RESTAURANT_HOST", address.getHost());
                    variables.put("QUARKUS_GRPC_CLIENTS_RESTAURANT_PORT", Integer.toString(address.getPort()));
                });
        variables.putAll(more);
        return new Settings(postgresPort, bootstrapServers, variables);
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
