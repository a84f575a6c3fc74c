package dev.dovetail.bench.placing;

import java.util.UUID;

import dev.dovetail.bench.load.Call;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.platform.World;
import dev.dovetail.bench.process.App;
import dev.dovetail.embedded.PostgresDatabase;

/** The order service, with or without its outbox. */
record Side(String name, App app, PostgresDatabase database) {

    Call placing(UUID consumer, UUID restaurant) {
        var uri = app.uri("/v1/orders");
        var order = World.order(consumer, restaurant);
        return number -> Http.post(uri, order).expect(201);
    }
}
