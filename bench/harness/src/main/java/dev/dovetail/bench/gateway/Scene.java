package dev.dovetail.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.platform.Ftgo;
import dev.dovetail.bench.platform.World;
import dev.dovetail.bench.process.Await;
import dev.dovetail.local.platform.Platform;

/** All of FTGO behind its gateway, with orders that have all that belongs to an order: a ticket, a delivery, a courier. */
final class Scene implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    // A page is to be read from the services, each time, and not from the gateway's memory.
    private static final Map<String, String> NOTHING_REMEMBERED = Map.of("FTGO_GATEWAY_RESTAURANTS_FRESH_FOR", "0s");

    private final Platform platform;
    private final UUID consumer;
    private final UUID restaurant;

    private Scene(Platform platform) throws IOException {
        this.platform = platform;
        this.restaurant = id(Http.post(service("restaurant", "/v1/restaurants"), World.newRestaurant()), "id");
        this.consumer = id(Http.post(service("consumer", "/v1/consumers"), World.newConsumer()), "id");
        var card = service("accounting", "/v1/accounts/" + consumer + "/card");
        Await.until(
                "The consumer has an account",
                PATIENCE,
                () -> Http.put(card, World.card()).status() == 200);
    }

    static Scene set(Run run) throws IOException {
        var platform = Ftgo.start(run, NOTHING_REMEMBERED);
        try {
            return new Scene(platform);
        } catch (RuntimeException | IOException e) {
            platform.close();
            throw e;
        }
    }

    /** Of a resource of a service, asked without the gateway. */
    URI service(String name, String path) {
        return Ftgo.uri(platform, name, path);
    }

    /** Of a resource of the gateway. */
    URI gateway(String path) {
        return URI.create(platform.gateway().url() + path);
    }

    /** Host and port of the restaurant service's gRPC. */
    String restaurantGrpc() {
        return platform.service("restaurant").grpc().orElseThrow();
    }

    UUID consumer() {
        return consumer;
    }

    UUID restaurant() {
        return restaurant;
    }

    /** Places an order, and waits until its delivery has a courier. */
    UUID order() {
        var placed = new AtomicReference<UUID>();
        Await.until("An order is placed", PATIENCE, () -> {
            placed.set(id(Http.post(service("order", "/v1/orders"), World.order(consumer, restaurant)), "orderId"));
            return true;
        });
        var order = placed.get();
        Await.until("The order's ticket is accepted", PATIENCE, () -> accept(order));
        Await.until(
                "The order's delivery has a courier",
                PATIENCE,
                () -> Http.get(service("delivery", "/v1/deliveries/" + order))
                        .expect(200)
                        .json()
                        .has("courier"));
        return order;
    }

    private boolean accept(UUID order) throws IOException {
        JsonNode ticket = Http.get(service("kitchen", "/v1/tickets/selection?orderId=" + order))
                .expect(200)
                .json()
                .at("/tickets/0");
        var acceptance = service("kitchen", "/v1/tickets/" + ticket.path("id").asText() + "/acceptance");
        return Http.post(
                                acceptance,
                                "{\"readyBy\": \"%s\"}".formatted(Instant.now().plus(Duration.ofMinutes(30))))
                        .status()
                == 200;
    }

    /** Lets the delivery service take connections and requests and answer nothing, as one that hangs. */
    void freezeDelivery() {
        signalDelivery("-STOP");
    }

    /** Lets it go on. */
    void thawDelivery() {
        signalDelivery("-CONT");
    }

    private void signalDelivery(String signal) {
        try {
            long pid = platform.service("delivery").pid();
            int status = new ProcessBuilder("kill", signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill " + signal + " ended with " + status);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Cannot send " + signal, e);
        }
    }

    private static UUID id(Http.Response created, String name) throws IOException {
        return UUID.fromString(created.expect(201).json().path(name).asText());
    }

    @Override
    public void close() {
        platform.close();
    }
}
