package dev.dovetail.messaging.replica;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Replica;
import dev.dovetail.messaging.testing.Db;

/** Two replicas: one that is a copy and nothing else, and one that has grown together with data of the service's own. */
final class Shop {

    static final String PRODUCTS = "rebuild.products";
    static final String CUSTOMERS = "rebuild.customers";

    @MessageType("test.Labelled")
    record Labelled(int version, int price, List<String> labels) implements Event {}

    @MessageType("test.Joined")
    record Joined(String name) implements Event {}

    /** Keeps the newest version of each product. */
    @Receives(PRODUCTS)
    @Replica(
            value = "products",
            tables = {"product", "product_label"})
    static class Products {

        static volatile CountDownLatch replayGate = new CountDownLatch(0);
        static volatile CountDownLatch liveGate = new CountDownLatch(0);

        private final Db db;

        Products(Db db) {
            this.db = db;
        }

        @Handles
        void on(Labelled event, MessageContext context) throws InterruptedException {
            String key = context.key();
            List<String> known = db.texts("select version from product where id = ?", key);
            boolean replayed = db.texts("show search_path").getFirst().startsWith("replica_");
            (replayed ? replayGate : liveGate).await();
            if (known.isEmpty() || Integer.parseInt(known.getFirst()) < event.version()) {
                db.run(
                        "insert into product values (?, ?, ?) on conflict (id) do update"
                                + " set version = excluded.version, price = excluded.price",
                        key,
                        event.version(),
                        event.price());
                db.run("delete from product_label where product = ?", key);
                event.labels().forEach(label -> db.run("insert into product_label values (?, ?)", key, label));
            }
        }
    }

    /** Opens a row for each customer, to which the service adds data of its own. */
    @Receives(CUSTOMERS)
    @Replica("customers")
    static class Customers {

        private final Db db;

        Customers(Db db) {
            this.db = db;
        }

        @Handles
        void on(Joined event, MessageContext context) {
            db.run("insert into customer values (?, ?, 0) on conflict do nothing", context.key(), event.name());
        }
    }

    private Shop() {}
}
