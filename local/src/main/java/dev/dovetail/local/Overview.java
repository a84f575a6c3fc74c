package dev.dovetail.local;

import java.util.function.Predicate;

import dev.dovetail.local.demonstration.Demonstration.Cast;
import dev.dovetail.local.platform.Application;
import dev.dovetail.local.platform.Platform;

/** Where everything is, and what to try. */
final class Overview {

    private static final Predicate<String> HAVE_NO_API =
            name -> name.equals(Platform.RELAY) || name.startsWith("courier-");

    private final Platform platform;
    private final Console console;

    Overview(Platform platform, Console console) {
        this.platform = platform;
        this.console = console;
    }

    void print() {
        printPlaces();
        console.title("Try");
        console.line("  curl " + gateway() + "/v1/restaurants");
        printEnd();
    }

    void print(Cast cast) {
        printPlaces();
        console.title("Try");
        var orders = gateway() + "/v1/orders";
        console.line("  curl " + gateway() + "/graphql -H 'Content-Type: application/json' -d \\");
        console.line("    '{\"query\": \"{ order(id: \\\"" + cast.order() + "\\\") { state total { amount }"
                + " consumer { name } restaurant { name } ticket { state } } }\"}'");
        console.line("  curl " + orders + "/" + cast.order());
        console.line(
                "  curl -i " + orders + " -H 'Content-Type: application/json' -H 'Idempotency-Key: one-more' -d \\");
        console.line("    '" + cast.oneMore().replace("\n", "\n    ") + "'");
        console.line("  curl '" + orders + "?consumerId=" + cast.consumer() + "'");
        console.line("  curl '" + gateway() + "/v1/tickets?restaurantId=" + cast.restaurant() + "'");
        console.line("  curl " + gateway() + "/v1/deliveries/" + cast.order());
        printEnd();
    }

    private void printPlaces() {
        console.title("Running");
        for (Application application : platform.applications()) {
            var api =
                    switch (application.name()) {
                        case Platform.GATEWAY -> "/graphql";
                        default -> HAVE_NO_API.test(application.name()) ? "/q/metrics" : "/q/openapi";
                    };
            var grpc = application.grpc().map(address -> "   gRPC " + address).orElse("");
            console.line("  %-13s %s   %s%s"
                    .formatted(application.name(), application.url(), console.faint(api), console.faint(grpc)));
        }
        console.line("  %-13s %s   %s"
                .formatted(
                        Platform.POSTGRES,
                        platform.postgres().jdbcUrl(Platform.databaseOf("order")),
                        console.faint("user and one database per service: ftgo_order, ...; password ftgo")));
        console.line("  %-13s %s".formatted(Platform.KAFKA, platform.kafka().bootstrapServers()));
    }

    private void printEnd() {
        console.line("  curl " + platform.relay().url() + "/q/health");
        console.line("\nCtrl-C stops everything. What was stored stays; ./run --fresh forgets it.");
    }

    private String gateway() {
        return platform.gateway().url();
    }
}
