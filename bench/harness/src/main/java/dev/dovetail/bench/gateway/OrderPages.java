package dev.dovetail.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Verdict;

/** All that a page about an order shows: by one GraphQL request, and by a REST request for each of its parts. */
final class OrderPages {

    private static final Duration FAR = Duration.ofMillis(5);
    private static final String ONE = "one GraphQL request to the gateway";
    private static final String EACH = "five REST requests to the services, one after another";
    private static final String ABREAST = "the order, then the other four side by side";

    private OrderPages() {}

    static void measure(Run run, Scene scene, UUID order, Result result) throws Exception {
        try (var gateway = Distance.of(FAR, scene.gateway(""));
                var parts = Parts.of(scene, order);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var graphql = gateway.uri("/graphql");
            var sides = new Sides()
                    .with(ONE, () -> Page.of(order).read(graphql).complete())
                    .with(EACH, parts::oneAfterAnother)
                    .with(ABREAST, () -> parts.abreast(threads))
                    .measure(run.scaled(150, 5), run.scaled(400, 10));
            double ratio = sides.p50(EACH) / sides.p50(ONE);
            result.verdict(Verdict.of(
                            "order page by single REST calls ÷ by one GraphQL request, 5 ms away, p50",
                            "≥ 2×",
                            Verdict.number(ratio) + "×",
                            ratio >= 2))
                    .verdict(Verdict.informative(
                            "the same, four of the five calls side by side",
                            Verdict.number(sides.p50(ABREAST) / sides.p50(ONE)) + "×"))
                    .table(
                            "A page of an order with its consumer, restaurant and menu, ticket and delivery. The client is"
                                    + " 5 ms away from the gateway and from each service (2.5 ms for each direction); the"
                                    + " gateway is not away from the services:",
                            sides.table());
        }
    }

    /** The same as resources of the services, each from afar. */
    private record Parts(List<Distance> distances, URI order, List<URI> others) implements AutoCloseable {

        static Parts of(Scene scene, UUID order) throws IOException {
            var toOrder = Distance.of(FAR, scene.service("order", ""));
            var toConsumer = Distance.of(FAR, scene.service("consumer", ""));
            var toRestaurant = Distance.of(FAR, scene.service("restaurant", ""));
            var toKitchen = Distance.of(FAR, scene.service("kitchen", ""));
            var toDelivery = Distance.of(FAR, scene.service("delivery", ""));
            return new Parts(
                    List.of(toOrder, toConsumer, toRestaurant, toKitchen, toDelivery),
                    toOrder.uri("/v2/orders/" + order),
                    List.of(
                            toConsumer.uri("/v1/consumers/" + scene.consumer()),
                            toRestaurant.uri("/v1/restaurants/" + scene.restaurant()),
                            toKitchen.uri("/v1/tickets/selection?orderId=" + order),
                            toDelivery.uri("/v1/deliveries/" + order)));
        }

        JsonNode oneAfterAnother() throws IOException {
            JsonNode last = read(order);
            for (URI other : others) {
                last = read(other);
            }
            return last;
        }

        JsonNode abreast(ExecutorService threads) throws Exception {
            JsonNode last = read(order);
            for (Future<JsonNode> other : threads.invokeAll(others.stream()
                    .map(uri -> (Callable<JsonNode>) () -> read(uri))
                    .toList())) {
                last = other.get();
            }
            return last;
        }

        private static JsonNode read(URI uri) throws IOException {
            return Http.get(uri).expect(200).json();
        }

        @Override
        public void close() throws IOException {
            for (Distance distance : distances) {
                distance.close();
            }
        }
    }
}
