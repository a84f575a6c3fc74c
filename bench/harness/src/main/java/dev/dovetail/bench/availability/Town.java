package dev.dovetail.bench.availability;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.platform.Ftgo;
import dev.dovetail.bench.platform.World;
import dev.dovetail.bench.process.App;
import dev.dovetail.bench.process.Await;
import dev.dovetail.local.platform.Platform;

/** All of FTGO, and beside its order service the synchronous one, which asks the same other services. */
final class Town implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> ASKED = List.of("consumer", "restaurant", "kitchen", "accounting");

    private final Platform platform;
    private final App synchronous;
    private final List<Afflicted> services;
    private final Way messages;
    private final Way rest;

    private Town(Platform platform, App synchronous, String order) {
        this.platform = platform;
        this.synchronous = synchronous;
        this.services = ASKED.stream()
                .map(name -> new Afflicted(platform.service(name)))
                .toList();
        this.messages = new Way("our way", Ftgo.uri(platform, "order", "/v1/orders"), order, false);
        this.rest = new Way("synchronous", synchronous.uri("/v1/orders"), order, true);
    }

    /** Starts everything, with a restaurant, a consumer and a card, and waits until both ways take an order. */
    static Town build(Run run) throws IOException {
        var platform = Ftgo.start(run);
        try {
            var synchronous = synchronous(run, platform).start();
            synchronous.awaitReady();
            var town = new Town(platform, synchronous, order(platform));
            Stream.of(town.messages, town.rest)
                    .forEach(way -> Await.until("An order is accepted, " + way.name(), PATIENCE, () -> {
                        way.placeOne();
                        return true;
                    }));
            return town;
        } catch (RuntimeException | IOException e) {
            platform.close();
            throw e;
        }
    }

    private static App synchronous(Run run, Platform platform) {
        var database = platform.postgres().createDatabase("synchronous_order", "bench");
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.owner(),
                "quarkus.datasource.password", database.password()));
        ASKED.forEach(name -> settings.put(
                "quarkus.rest-client." + name + ".url", platform.service(name).url()));
        return new App(
                "synchronous-order",
                run.application("bench/synchronous-order"),
                run.folder().resolve("synchronous-order"),
                settings);
    }

    private static String order(Platform platform) throws IOException {
        var restaurant = Http.post(Ftgo.uri(platform, "restaurant", "/v1/restaurants"), World.newRestaurant())
                .expect(201)
                .json();
        var consumer = Http.post(Ftgo.uri(platform, "consumer", "/v1/consumers"), World.newConsumer())
                .expect(201)
                .json();
        var consumerId = UUID.fromString(consumer.path("id").asText());
        var card = Ftgo.uri(platform, "accounting", "/v1/accounts/" + consumerId + "/card");
        Await.until(
                "The consumer has an account",
                PATIENCE,
                () -> Http.put(card, World.card()).status() == 200);
        return World.order(consumerId, UUID.fromString(restaurant.path("id").asText()));
    }

    Way messages() {
        return messages;
    }

    Way rest() {
        return rest;
    }

    List<Afflicted> services() {
        return services;
    }

    @Override
    public void close() {
        synchronous.close();
        platform.close();
    }
}
