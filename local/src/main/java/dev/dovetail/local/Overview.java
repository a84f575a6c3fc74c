package dev.dovetail.local;

import dev.dovetail.local.platform.Application;
import dev.dovetail.local.platform.Platform;

/** Where everything is, and what to try. */
final class Overview {

    private final Platform platform;
    private final Console console;

    Overview(Platform platform, Console console) {
        this.platform = platform;
        this.console = console;
    }

    void print() {
        console.title("Running");
        for (Application application : platform.applications()) {
            var api = application.name().equals(Platform.RELAY) ? "/q/metrics" : "/q/openapi";
            console.line("  %-11s %s   %s".formatted(application.name(), application.url(), console.faint(api)));
        }
        console.line("  %-11s %s   %s"
                .formatted(
                        Platform.POSTGRES,
                        platform.postgres().jdbcUrl(Platform.databaseOf("order")),
                        console.faint("user and one database per service: ftgo_order, ...; password ftgo")));
        console.line("  %-11s %s".formatted(Platform.KAFKA, platform.kafka().bootstrapServers()));
        console.title("Try");
        var order = platform.service("order").url();
        var restaurant = platform.service("restaurant").url();
        console.line("  curl " + restaurant + "/v1/restaurants");
        console.line("  curl '" + order + "/v1/orders?consumerId=<id of a consumer>'");
        console.line("  curl -i " + order + "/v1/orders -H 'Content-Type: application/json' -d '{}'");
        console.line("  curl " + platform.relay().url() + "/q/health");
        console.line("\nCtrl-C stops everything. What was stored stays; ./run --fresh forgets it.");
    }
}
