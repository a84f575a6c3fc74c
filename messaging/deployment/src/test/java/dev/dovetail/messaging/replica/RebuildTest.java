package dev.dovetail.messaging.replica;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;
import dev.dovetail.messaging.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RebuildTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("rebuild", RebuildTest.class, Shop.class)
            .overrideConfigKey("dovetail.messaging.replicas.interval", "1s");

    @Inject
    Topic topic;

    @Inject
    Db db;

    @BeforeEach
    void tables() {
        db.run("create table if not exists product (id text primary key, version int, price int check (price > 0))");
        db.run("create table if not exists product_label (product text references product, label text)");
        db.run("create table if not exists customer (id text primary key, name text, points int)");
        Shop.Products.replayGate = new CountDownLatch(0);
        Shop.Products.liveGate = new CountDownLatch(0);
    }

    @Test
    void aReplicaWithRowsMissingWrongAndTooManyIsWholeAgain() {
        for (int product = 1; product <= 20; product++) {
            label("whole-" + product, 1, 10, "new");
            label("whole-" + product, 2, 20 + product, "old", "red");
        }
        await().until(() -> db.number("select count(*) from product where version = 2 and id like 'whole-%'") == 20);
        List<String> right = content();
        db.run("delete from product_label where product in ('whole-1', 'whole-2', 'whole-3')");
        db.run("delete from product where id in ('whole-1', 'whole-2')");
        db.run("update product set price = 1, version = 999 where id = 'whole-4'");
        db.run("update product_label set label = 'wrong' where product = 'whole-5' and label = 'red'");
        db.run("insert into product values ('never-announced', 1, 1)");

        Map<String, String> rebuild = rebuilt("products");

        assertThat(content()).isEqualTo(right);
        assertThat(rebuild)
                .containsEntry("state", "DONE")
                // two products, three times two labels, a wrong product and a wrong label; a product too much
                .containsEntry("rows_added", "10")
                .containsEntry("rows_removed", "3");
        assertThat(rebuild.get("messages_read")).isEqualTo(rebuild.get("messages_total"));
    }

    @Test
    void aSecondTimeFindsNothingToPutRight() {
        label("twice", 1, 10, "red");
        await().until(() -> db.number("select count(*) from product where id = 'twice'") == 1);
        rebuilt("products");
        List<String> right = content();

        Map<String, String> second = rebuilt("products");

        assertThat(content()).isEqualTo(right);
        assertThat(second).containsEntry("rows_added", "0").containsEntry("rows_removed", "0");
    }

    @Test
    void whoeverAsksWhileOneIsOpenJoinsIt() {
        label("joined", 1, 10, "red");
        Shop.Products.replayGate = new CountDownLatch(1);
        long first = request("products");
        await().until(() -> state(first).equals("RUNNING"));

        long second = request("products");

        assertThat(second).isEqualTo(first);
        Shop.Products.replayGate.countDown();
        await().until(() -> state(first).equals("DONE"));
    }

    @Test
    void theServiceGoesOnFromTheOldCopyAndWhatArrivesMeanwhileIsKept() {
        label("meanwhile", 1, 10, "red");
        label("lost", 1, 10, "red");
        await().until(() -> db.number("select count(*) from product where id in ('meanwhile', 'lost')") == 2);
        db.run("delete from product_label where product = 'lost'");
        db.run("delete from product where id = 'lost'");
        Shop.Products.replayGate = new CountDownLatch(1);
        long rebuild = request("products");
        await().until(() -> state(rebuild).equals("RUNNING"));

        label("meanwhile", 2, 20, "blue");
        label("born-meanwhile", 1, 30, "green");

        await().until(() -> db.number("select count(*) from product where id = 'born-meanwhile'") == 1);
        await().until(() -> db.number("select price from product where id = 'meanwhile'") == 20);
        assertThat(db.number("select count(*) from product where id = 'lost'")).isZero();
        Shop.Products.replayGate.countDown();
        await().until(() -> state(rebuild).equals("DONE"));
        assertThat(db.texts("select price from product where id in ('meanwhile', 'born-meanwhile', 'lost') order by 1"))
                .containsExactly("10", "20", "30");
        assertThat(db.texts("select label from product_label where product in ('meanwhile', 'born-meanwhile', 'lost')"))
                .containsExactlyInAnyOrder("red", "blue", "green");

        label("meanwhile", 3, 40, "white");
        await().until(() -> db.number("select price from product where id = 'meanwhile'") == 40);
    }

    /** It has read the old copy and would write what follows from it into the new one. */
    @Test
    void theNewCopyWaitsForAHandlerThatIsAtWork() {
        label("at-work", 1, 10, "red");
        await().until(() -> db.number("select count(*) from product where id = 'at-work'") == 1);
        db.run("update product set version = 999, price = 1 where id = 'at-work'");
        Shop.Products.liveGate = new CountDownLatch(1);
        label("at-work", 2, 20, "blue");
        await().until(() -> db.number("select count(*) from pg_locks where locktype = 'advisory'") > 0);
        long rebuild = request("products");
        await().until(() -> db.number("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0);

        Shop.Products.liveGate.countDown();

        await().until(() -> state(rebuild).equals("DONE"));
        assertThat(db.texts("select version || '/' || price from product where id = 'at-work'"))
                .containsExactly("2/20");
    }

    @Test
    void onlyOneInstanceRebuilds() {
        String lock = "(hashtext('dovetail.replica.rebuild'), hashtext('customers'))";
        try (var another = db.session()) {
            another.run("select pg_advisory_lock" + lock);
            long rebuild = request("customers");
            await().during(Duration.ofSeconds(3)).until(() -> state(rebuild).equals("REQUESTED"));

            another.run("select pg_advisory_unlock" + lock);

            await().until(() -> state(rebuild).equals("DONE"));
        }
    }

    @Test
    void aCopyThatHasGrownTogetherWithOtherDataIsCompletedInPlace() {
        join("ann");
        join("bob");
        await().until(() -> db.number("select count(*) from customer where id in ('ann', 'bob')") == 2);
        db.run("update customer set points = 7 where id = 'ann'");
        db.run("delete from customer where id = 'bob'");

        Map<String, String> rebuild = rebuilt("customers");

        assertThat(rebuild).containsEntry("state", "DONE").doesNotContainKey("rows_added");
        assertThat(db.texts("select name || points from customer where id in ('ann', 'bob') order by id"))
                .containsExactly("ann7", "bob0");
    }

    @Test
    void whatCannotBeHandledIsSkippedAndCounted() {
        long before = Long.parseLong(rebuilt("products").get("messages_skipped"));
        topic.send(Shop.PRODUCTS, "bad", "test.Labelled", "{\"version\": 1, \"price\": \"much\", \"labels\": []}");
        topic.send(Shop.PRODUCTS, "bad", "test.Unknown", "{}");
        label("after-bad", 1, 10, "red");
        await().until(() -> db.number("select count(*) from product where id = 'after-bad'") == 1);
        db.run("delete from product_label");
        db.run("delete from product");
        List<String> nothing = content();

        Map<String, String> rebuild = rebuilt("products");

        assertThat(nothing).isEmpty();
        assertThat(rebuild)
                .containsEntry("state", "DONE")
                .containsEntry("messages_skipped", String.valueOf(before + 1));
        assertThat(db.number("select count(*) from product where id = 'after-bad'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoReplicaFailsAndSaysWhy() {
        Map<String, String> rebuild = rebuilt("menus");

        assertThat(rebuild).containsEntry("state", "FAILED");
        assertThat(rebuild.get("problem")).startsWith("there is no replica 'menus' here, only [");
    }

    @Test
    void aRebuildThatCannotBePutInPlaceLeavesTheReplicaAsItWas() {
        label("referred", 1, 10, "red");
        await().until(() -> db.number("select count(*) from product where id = 'referred'") == 1);
        db.run("create table basket (product text references product)");
        db.run("insert into basket values ('referred')");
        List<String> before = content();

        Map<String, String> rebuild = rebuilt("products");

        assertThat(rebuild).containsEntry("state", "FAILED");
        assertThat(rebuild.get("problem")).contains("basket");
        assertThat(content()).isEqualTo(before);
        assertThat(db.number("select count(*) from pg_namespace where nspname like 'replica%'"))
                .isZero();
        db.run("drop table basket");
    }

    private void label(String product, int version, int price, String... labels) {
        String json = "{\"version\": %d, \"price\": %d, \"labels\": [\"%s\"]}"
                .formatted(version, price, String.join("\", \"", labels));
        topic.send(Shop.PRODUCTS, product, "test.Labelled", json);
    }

    private void join(String name) {
        topic.send(Shop.CUSTOMERS, name, "test.Joined", "{\"name\": \"" + name + "\"}");
    }

    private List<String> content() {
        return db.texts(
                "select p.*::text || array(select label from product_label where product = p.id order by 1)::text"
                        + " from product p order by id");
    }

    /** As the program does it. */
    private long request(String replica) {
        return db.number(
                "insert into replica_rebuild (replica) values (?) on conflict (replica) where ended_at is null"
                        + " do update set replica = excluded.replica returning id",
                replica);
    }

    private Map<String, String> rebuilt(String replica) {
        long id = request(replica);
        await().until(() ->
                db.number("select count(*) from replica_rebuild where ended_at is null and id = ?", id) == 0);
        return db.row("select * from replica_rebuild where id = ?", id);
    }

    private String state(long rebuild) {
        return db.texts("select state from replica_rebuild where id = ?", rebuild)
                .getFirst();
    }
}
