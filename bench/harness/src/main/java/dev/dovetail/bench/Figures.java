package dev.dovetail.bench;

import java.util.List;
import java.util.Optional;

import dev.dovetail.bench.approval.OrderToApproval;
import dev.dovetail.bench.availability.Availability;
import dev.dovetail.bench.formats.RestaurantFormats;
import dev.dovetail.bench.gateway.Gateway;
import dev.dovetail.bench.handling.CommitToHandler;
import dev.dovetail.bench.killing.RelayKilled;
import dev.dovetail.bench.placing.PlacingOrders;
import dev.dovetail.bench.relaying.RelayThroughput;
import dev.dovetail.bench.starting.FirstRun;
import dev.dovetail.bench.starting.Startup;

/** All that can be measured, by name. */
final class Figures {

    private static final List<Figure> ALL = List.of(
            new Figure("startup", "Everything ready by ./run", new Startup()),
            new Figure("first-run", "The first ./run on a clean machine", new FirstRun()),
            new Figure("commit-to-handler", "From commit to handler", new CommitToHandler()),
            new Figure("order-to-approval", "From an order to its approval", new OrderToApproval()),
            new Figure("placing-orders", "The price of the outbox", new PlacingOrders()),
            new Figure("availability", "Orders while services are down", new Availability()),
            new Figure("gateway", "Through the API gateway", new Gateway()),
            new Figure("relay-killed", "The relay killed in a stream", new RelayKilled()),
            new Figure("relay-throughput", "The relay with a backlog", new RelayThroughput()),
            new Figure("formats", "One restaurant in three formats", new RestaurantFormats()));

    private Figures() {}

    record Figure(String name, String title, Measurement measurement) {}

    static List<String> names() {
        return ALL.stream().map(Figure::name).toList();
    }

    static Optional<Figure> find(String name) {
        return ALL.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** Whether it is measured with the others: not what empties caches and takes many minutes. */
    static boolean partOfAll(String name) {
        return !name.equals("first-run");
    }
}
