package dev.dovetail.ftgo.kitchen.menu.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.menu.Menu;
import dev.dovetail.ftgo.kitchen.menu.Menus;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@KitchenTest
class MenusRebuiltTest {

    private static final Channel RESTAURANT_EVENTS = Channel.of("ftgo.restaurant.events");
    private static final List<MenuItem> SOUP = List.of(new MenuItem("soup", "Soup"));
    private static final List<MenuItem> CAKE = List.of(new MenuItem("cake", "Cake"), new MenuItem("tea", "Tea"));

    @Inject
    Scenario scenario;

    @Inject
    Menus menus;

    @Inject
    DataSource database;

    @Test
    void lostAndWrongMenusAreWholeAgain() {
        UUID lost = offering(CAKE);
        UUID wrong = offering(CAKE);
        run("delete from menu_item where restaurant_id = '%s'".formatted(lost));
        run("delete from menu where restaurant_id = '%s'".formatted(lost));
        run("update menu_item set name = 'Poison' where restaurant_id = '%s' and item_id = 'tea'".formatted(wrong));
        run("update menu set version = 99 where restaurant_id = '%s'".formatted(wrong));

        run("insert into replica_rebuild (replica) values ('menus')");

        await().atMost(Duration.ofSeconds(60)).until(() -> "DONE".equals(state()));
        for (UUID restaurantId : List.of(lost, wrong)) {
            Menu menu = menus.ofRestaurant(restaurantId).orElseThrow();
            assertThat(menu.version()).isEqualTo(2);
            assertThat(menu.items()).isEqualTo(Map.of("cake", "Cake", "tea", "Tea"));
        }
    }

    /** A restaurant that has changed its menu to this. */
    private UUID offering(List<MenuItem> items) {
        UUID restaurantId = UUID.randomUUID();
        scenario.receives(RESTAURANT_EVENTS, restaurantId, new RestaurantCreated(restaurantId, 1, SOUP));
        scenario.receives(RESTAURANT_EVENTS, restaurantId, new MenuRevised(restaurantId, 2, items))
                .handled();
        return restaurantId;
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
