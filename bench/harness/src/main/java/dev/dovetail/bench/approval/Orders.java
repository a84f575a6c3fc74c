package dev.dovetail.bench.approval;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.platform.Ftgo;
import dev.dovetail.bench.platform.World;
import dev.dovetail.bench.process.Await;
import dev.dovetail.local.platform.Platform;

/** Places orders as a client does. */
final class Orders {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI uri;
    private final String order;

    private Orders(URI uri, String order) {
        this.uri = uri;
        this.order = order;
    }

    /** Makes the restaurant, the consumer and the card, and waits until an order is approved. */
    static Orders prepare(Run run, Platform platform) throws IOException {
        run.progress("restaurant, consumer and card");
        var restaurant = Http.post(Ftgo.uri(platform, "restaurant", "/v1/restaurants"), World.newRestaurant())
                .expect(201);
        var consumer = Http.post(Ftgo.uri(platform, "consumer", "/v1/consumers"), World.newConsumer())
                .expect(201);
        var consumerId = id(consumer.json(), "id", "consumerId");
        var card = Ftgo.uri(platform, "accounting", "/v1/accounts/" + consumerId + "/card");
        Await.until(
                "The consumer has an account",
                PATIENCE,
                () -> Http.put(card, World.card()).status() == 200);
        var orders = new Orders(
                Ftgo.uri(platform, "order", "/v1/orders"),
                World.order(consumerId, id(restaurant.json(), "id", "restaurantId")));
        Await.until(
                "An order is approved",
                PATIENCE.multipliedBy(2),
                () -> orders.placeAndAwait(PATIENCE.dividedBy(100)).has("state"));
        return orders;
    }

    private static UUID id(JsonNode body, String... names) {
        for (String name : names) {
            if (body.has(name)) {
                return UUID.fromString(body.get(name).asText());
            }
        }
        throw new IllegalStateException("No id in " + body);
    }

    /**
     * Places an order and asks for it until it is approved.
     *
     * @return the order
     * @throws IOException if it is not, within 30 s, or refused
     */
    JsonNode placeAndAwait(Duration interval) throws IOException {
        var placed = Http.post(uri, order).expect(201).json();
        var self = URI.create(uri + "/" + id(placed, "orderId", "id"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(interval.toNanos());
            var now = Http.get(self).expect(200).json();
            switch (now.path("state").asText()) {
                case "APPROVED" -> {
                    return now;
                }
                case "REJECTED" -> throw new IOException("rejected: " + now);
                default -> {}
            }
        }
        throw new IOException("not approved within 30 s: " + self);
    }
}
