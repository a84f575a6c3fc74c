package dev.dovetail.bench.placing;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.ClosedLoop;
import dev.dovetail.bench.platform.Database;
import dev.dovetail.bench.platform.Publisher;
import dev.dovetail.bench.platform.Relay;
import dev.dovetail.bench.platform.Servers;
import dev.dovetail.bench.platform.Topic;
import dev.dovetail.bench.platform.World;
import dev.dovetail.bench.process.App;
import dev.dovetail.bench.process.Await;

/** Both order services, running at the same time, each with its database and what it must know to accept an order. */
final class Stage implements AutoCloseable {

    private final UUID consumer = UUID.randomUUID();
    private final UUID restaurant = UUID.randomUUID();
    private final int clients;
    private final Servers servers;
    private final Topic sent;
    final Side with;
    final Side without;
    final App relay;

    private Stage(Run run, int clients) throws IOException {
        this.clients = clients;
        servers = Servers.start(run);
        sent = new Topic(
                servers.bootstrapServers(), "ftgo.order.events", "ftgo.consumer.commands", "ftgo.kitchen.commands");
        with = side(run, "order_with_outbox", "services/order");
        without = side(run, "order_without_outbox", "bench/order-without-outbox");
        relay = Relay.of(run, servers, List.of(with.database()));
    }

    static Stage set(Run run, int clients) throws IOException {
        var stage = new Stage(run, clients);
        try {
            stage.start(run);
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
        return stage;
    }

    private void start(Run run) {
        run.progress("order with and without outbox, and the relay, start");
        with.app().start();
        without.app().start();
        with.app().awaitReady();
        without.app().awaitReady();
        relay.start().awaitReady();
        try (var publisher = new Publisher(servers.bootstrapServers())) {
            publisher.publish(
                    "ftgo.restaurant.events",
                    restaurant,
                    "ftgo.restaurant.RestaurantCreated",
                    World.restaurantCreated(restaurant));
            publisher.publish(
                    "ftgo.consumer.events",
                    consumer,
                    "ftgo.consumer.ConsumerRegistered",
                    World.consumerRegistered(consumer));
        }
        for (Side side : List.of(with, without)) {
            Await.until(side.name() + " accepts an order", Duration.ofSeconds(60), () -> {
                side.placing(consumer, restaurant).make(0);
                return true;
            });
        }
    }

    private Side side(Run run, String name, String module) {
        var database = servers.database(name);
        var settings = new HashMap<>(servers.settings(database));
        settings.put("dovetail.messaging.consumer", name);
        return new Side(
                name, new App(name, run.application(module), run.folder().resolve(name), settings), database);
    }

    /** Loads one side, after all that the other has sent has been relayed. */
    Round round(Side side, Duration duration) throws IOException, SQLException {
        if (relay.process().isAlive()) {
            Await.until("The relay has caught up", Duration.ofSeconds(120), () -> backlog() <= 0);
        }
        var before = Costs.now(side.app(), relay, servers);
        var load = ClosedLoop.run(clients, duration, side.placing(consumer, restaurant));
        long backlog = backlog();
        return new Round(side, load, Costs.now(side.app(), relay, servers).since(before), backlog);
    }

    private long backlog() throws SQLException {
        return Database.number(with.database(), "select count(*) from outbox") - sent.size();
    }

    @Override
    public void close() {
        relay.close();
        with.app().close();
        without.app().close();
        sent.close();
        servers.close();
    }
}
