package dev.dovetail.ftgo.delivery.route.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.delivery.DeliveryTest;
import dev.dovetail.ftgo.delivery.route.Route;
import dev.dovetail.ftgo.delivery.route.Routes;
import dev.dovetail.ftgo.delivery.wire.AddressData;
import dev.dovetail.ftgo.delivery.wire.DropOffData;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DeliveryTest
class RestaurantsRebuiltTest {

    private static final Channel RESTAURANT_EVENTS = Channel.of("ftgo.restaurant.events");
    private static final Channel ORDER_EVENTS = Channel.of("ftgo.order.events");
    private static final AddressData HERE = new AddressData("Hauptstraße 1", "Berlin", "10115", "DE");
    private static final AddressData ELSEWHERE = new AddressData("Hauptstraße 2", "Berlin", "10115", "DE");

    private final UUID order = UUID.randomUUID();

    @Inject
    Scenario scenario;

    @Inject
    Routes routes;

    @Inject
    DataSource database;

    @Test
    void lostAndWrongAddressesAreWholeAgain() {
        scenario.receives(
                        ORDER_EVENTS,
                        order,
                        new OrderPlaced(order, new DropOffData("Kantstraße 12", "Berlin", "10625", "DE", null)))
                .handled();
        UUID lost = moved();
        UUID wrong = moved();
        run("delete from restaurant where id = '%s'".formatted(lost));
        run("update restaurant set street = 'Nowhere', as_of = '2999-01-01' where id = '%s'".formatted(wrong));

        run("insert into replica_rebuild (replica) values ('restaurants')");

        await().atMost(Duration.ofSeconds(60)).until(() -> "DONE".equals(state()));
        for (UUID restaurant : List.of(lost, wrong)) {
            assertThat(pickup(restaurant)).isEqualTo(ELSEWHERE.toAddress());
        }
    }

    private UUID moved() {
        UUID restaurant = UUID.randomUUID();
        scenario.receives(RESTAURANT_EVENTS, restaurant, new RestaurantCreated(restaurant, HERE));
        scenario.receives(RESTAURANT_EVENTS, restaurant, new RestaurantRevised(restaurant, ELSEWHERE))
                .handled();
        return restaurant;
    }

    private Object pickup(UUID restaurant) {
        return QuarkusTransaction.requiringNew()
                .call(() -> routes.of(order, restaurant).map(Route::pickup).orElseThrow());
    }

    private void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String state() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select state from replica_rebuild order by id desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
