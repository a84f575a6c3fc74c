package dev.dovetail.ftgo.restaurant.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA;
import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA_MITTE;
import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.idOf;
import static dev.dovetail.ftgo.restaurant.rest.Requests.menuAt;
import static dev.dovetail.ftgo.restaurant.rest.Requests.post;
import static dev.dovetail.ftgo.restaurant.rest.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RestaurantEventsTest {

    private static final Channel EVENTS = Channel.of("ftgo.restaurant.events");

    @Inject
    Scenario scenario;

    PostgresDatabase database;

    @Test
    void a_created_restaurant_tells_all_of_itself() {
        // When
        String id = idOf(create());

        // Then
        RestaurantCreated event = scenario.sends(RestaurantCreated.class)
                .on(EVENTS)
                .keyed(id)
                .await()
                .body();
        assertThat(event.restaurantId()).hasToString(id);
        assertThat(event.name()).isEqualTo("Ajanta");
        assertThat(event.address()).isEqualTo(new AddressData("Hauptstraße 1", "Berlin", "10115", "DE"));
        assertThat(event.deliveryArea()).containsExactly("10115", "10117");
        assertThat(event.openingHours()).extracting(OpeningData::opens).containsExactly("11:00");
        assertThat(event.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(event.menuVersion()).isEqualTo(1);
        assertThat(event.menu()).contains(new MenuItemData("tikka", "Chicken Tikka", new MoneyData("12.90", "EUR")));
    }

    @Test
    void a_revision_tells_the_new_profile() {
        // Given
        String restaurant = create();

        // When
        put(restaurant, AJANTA_MITTE).then().statusCode(200);

        // Then
        RestaurantRevised event = scenario.sends(RestaurantRevised.class)
                .on(EVENTS)
                .keyed(idOf(restaurant))
                .await()
                .body();
        assertThat(event.name()).isEqualTo("Ajanta Mitte");
    }

    @Test
    void a_revised_menu_tells_the_whole_menu_and_its_version() {
        // Given
        String restaurant = create();

        // When
        put(restaurant + "/menu", menuAt("4.80")).then().statusCode(200);

        // Then
        MenuRevised event = scenario.sends(MenuRevised.class)
                .on(EVENTS)
                .keyed(idOf(restaurant))
                .await()
                .body();
        assertThat(event.menuVersion()).isEqualTo(2);
        assertThat(event.menu()).containsExactly(new MenuItemData("samosa", "Samosa", new MoneyData("4.80", "EUR")));
    }

    @Test
    void a_repeated_revision_is_not_told_again() {
        // Given
        String restaurant = create();
        put(restaurant, AJANTA_MITTE).then().statusCode(200);
        put(restaurant + "/menu", menuAt("4.80")).then().statusCode(200);

        // When
        var repeated = scenario.when(() -> {
            put(restaurant, AJANTA_MITTE).then().statusCode(200);
            put(restaurant + "/menu", menuAt("4.80")).then().statusCode(200);
        });

        // Then
        repeated.sendsNo(RestaurantRevised.class);
        repeated.sendsNo(MenuRevised.class);
    }

    @Test
    void what_is_refused_is_not_told() {
        // When
        var refused =
                scenario.when(() -> post(AJANTA.replace("4.50", "4.555")).then().statusCode(422));

        // Then
        refused.sendsNo(RestaurantCreated.class);
    }

    @Test
    void of_two_revisions_at_the_same_time_one_is_refused_and_not_told() throws SQLException {
        // Given
        String restaurant = create();

        // When
        List<Integer> answers = atTheSameTime(
                restaurant,
                () -> put(restaurant + "/menu", menuAt("4.80")).statusCode(),
                () -> put(restaurant + "/menu", menuAt("4.90")).statusCode());

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(scenario.sends(MenuRevised.class).keyed(idOf(restaurant)).all())
                .hasSize(1);
    }

    /** Holds the row until both requests have read it and wait to write it. */
    private List<Integer> atTheSameTime(String restaurant, Supplier<Integer> one, Supplier<Integer> other)
            throws SQLException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection lock = database.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("select 1 from restaurant where id = '" + idOf(restaurant) + "' for update");
            var answers = Stream.of(one, other)
                    .map(request -> CompletableFuture.supplyAsync(request, threads))
                    .toList();
            Awaitility.await().until(() -> waitingForTheRow() == 2);
            lock.commit();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private int waitingForTheRow() throws SQLException {
        try (Connection connection = database.connect();
                var rows = connection.createStatement().executeQuery("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like 'update restaurant%'
                        """)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
