package dev.dovetail.ftgo.restaurant.grpc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import ftgo.restaurant.v1.Menu;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Status.Code;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.idOf;
import static dev.dovetail.ftgo.restaurant.rest.Requests.menuAt;
import static dev.dovetail.ftgo.restaurant.rest.Requests.put;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WatchMenuTest {

    /** What another instance does: the same rows in a transaction of its own. */
    private static final List<String> REVISE_ELSEWHERE = List.of(
            "update restaurant set menu_version = menu_version + 1, version = version + 1 where id = '%s'",
            "insert into published_menu select id, menu_version, menu from restaurant where id = '%s'");

    @GrpcClient("restaurant")
    Channel channel;

    PostgresDatabase database;

    @Test
    void a_watcher_gets_the_current_menu_and_then_each_change() {
        String restaurant = create();
        revise(restaurant, 2);

        try (var watcher = Watcher.of(channel, idOf(restaurant), 0).awaitVersion(2)) {
            revise(restaurant, 3);
            revise(restaurant, 4);

            assertThat(watcher.awaitVersion(4).versions()).containsExactly(2, 3, 4);
            assertThat(watcher.seen()).extracting(WatchMenuTest::price).containsExactly("2.00", "3.00", "4.00");
            assertThat(watcher.seen()).extracting(Menu::getRestaurantId).containsOnly(idOf(restaurant));
        }
    }

    @Test
    void a_watcher_that_comes_back_gets_what_it_missed_and_nothing_twice() {
        String restaurant = create();
        IntStream.rangeClosed(2, 30).forEach(version -> revise(restaurant, version));

        try (var watcher = Watcher.of(channel, idOf(restaurant), 3).awaitVersion(30)) {
            assertThat(watcher.versions())
                    .isEqualTo(IntStream.rangeClosed(4, 30).boxed().toList());
        }
        try (var upToDate = Watcher.of(channel, idOf(restaurant), 30)) {
            revise(restaurant, 31);
            assertThat(upToDate.awaitVersion(31).versions()).containsExactly(31);
        }
    }

    @Test
    void watchers_that_break_off_again_and_again_see_every_version_once() {
        String restaurant = create();
        try (var steady = Watcher.of(channel, idOf(restaurant), 0).awaitVersion(1)) {
            var seen = new ArrayList<>(List.of(1));
            for (int version = 2; version <= 20; version++) {
                revise(restaurant, version);
                try (var brief = Watcher.of(channel, idOf(restaurant), seen.getLast())) {
                    seen.addAll(brief.awaitVersion(version).versions());
                }
            }

            List<Integer> all = IntStream.rangeClosed(1, 20).boxed().toList();
            assertThat(seen).isEqualTo(all);
            assertThat(steady.awaitVersion(20).versions()).isEqualTo(all);
        }
    }

    @Test
    void a_change_made_by_another_instance_is_seen_when_it_is_committed() throws SQLException {
        String restaurant = create();
        String other = create();
        try (var watcher = Watcher.of(channel, idOf(restaurant), 0).awaitVersion(1);
                var ofOther = Watcher.of(channel, idOf(other), 0).awaitVersion(1);
                Connection elsewhere = database.connect()) {
            elsewhere.setAutoCommit(false);
            for (String statement : REVISE_ELSEWHERE) {
                elsewhere.createStatement().execute(statement.formatted(idOf(restaurant)));
            }
            // By then a look at the database has passed.
            revise(other, 2);
            ofOther.awaitVersion(2);
            assertThat(watcher.versions()).containsExactly(1);

            elsewhere.commit();

            assertThat(watcher.awaitVersion(2).versions()).containsExactly(1, 2);
        }
    }

    @Test
    void a_watcher_that_was_away_for_too_long_is_told_to_begin_anew() {
        String restaurant = create();
        IntStream.rangeClosed(2, 102).forEach(version -> revise(restaurant, version));

        var gone = Watcher.of(channel, idOf(restaurant), 1).awaitEnd();

        assertThat(gone.getStatus().getCode()).isEqualTo(Code.OUT_OF_RANGE);
        assertThat(Errors.reasonOf(gone)).isEqualTo("restaurant.ftgo VERSION_GONE");
        try (var stillThere = Watcher.of(channel, idOf(restaurant), 2).awaitVersion(102)) {
            assertThat(stillThere.versions()).hasSize(100);
        }
    }

    @Test
    void a_version_from_the_future_is_refused() {
        var unknown = Watcher.of(channel, idOf(create()), 2).awaitEnd();

        assertThat(unknown.getStatus().getCode()).isEqualTo(Code.OUT_OF_RANGE);
        assertThat(Errors.reasonOf(unknown)).isEqualTo("restaurant.ftgo VERSION_UNKNOWN");
    }

    @Test
    void when_its_deadline_has_passed_or_its_caller_has_gone_the_service_stops_watching() {
        String id = idOf(create());
        var hasty = CallOptions.DEFAULT.withDeadlineAfter(500, TimeUnit.MILLISECONDS);
        var late = Watcher.of(channel, id, 0, hasty);
        var leaving = Watcher.of(channel, id, 0).awaitVersion(1);

        leaving.close();

        assertThat(late.awaitEnd().getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
        await().untilAsserted(() -> assertThat(get("/q/metrics").asString()).contains("dovetail_grpc_streams 0.0"));
    }

    private static void revise(String restaurant, int version) {
        put(restaurant + "/menu", menuAt(version + ".00")).then().statusCode(200);
    }

    private static String price(Menu menu) {
        return menu.getItems(0).getPrice().getAmount();
    }
}
