package dev.dovetail.ftgo.kitchen.menu.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.menu.Menu;
import dev.dovetail.ftgo.kitchen.menu.Menus;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

@KitchenTest
class RestaurantEventsTest {

    private static final Channel RESTAURANT_EVENTS = Channel.of("ftgo.restaurant.events");
    private static final List<MenuItem> SOUP = List.of(new MenuItem("soup", "Soup"));
    private static final List<MenuItem> CAKE = List.of(new MenuItem("cake", "Cake"), new MenuItem("tea", "Tea"));

    private final UUID restaurantId = UUID.randomUUID();

    @Inject
    Scenario scenario;

    @Inject
    Menus menus;

    @Test
    void aNewRestaurantBringsItsMenu() {
        scenario.receives(RESTAURANT_EVENTS, restaurantId, new RestaurantCreated(restaurantId, 1, SOUP))
                .handled();

        assertThat(menu().version()).isEqualTo(1);
        assertThat(menu().items()).isEqualTo(Map.of("soup", "Soup"));
    }

    @Test
    void aRevisionReplacesTheMenu() {
        scenario.receives(RESTAURANT_EVENTS, restaurantId, new RestaurantCreated(restaurantId, 1, SOUP));

        scenario.receives(RESTAURANT_EVENTS, restaurantId, new MenuRevised(restaurantId, 2, CAKE))
                .handled();

        assertThat(menu().version()).isEqualTo(2);
        assertThat(menu().items()).isEqualTo(Map.of("cake", "Cake", "tea", "Tea"));
    }

    @Test
    void anEventThatComesLateChangesNothing() {
        scenario.receives(RESTAURANT_EVENTS, restaurantId, new MenuRevised(restaurantId, 3, CAKE));

        scenario.receives(RESTAURANT_EVENTS, restaurantId, new MenuRevised(restaurantId, 2, SOUP))
                .handled();
        scenario.receives(RESTAURANT_EVENTS, restaurantId, new RestaurantCreated(restaurantId, 1, SOUP))
                .handled();

        assertThat(menu().version()).isEqualTo(3);
        assertThat(menu().offers("cake")).isTrue();
    }

    @Test
    void anEventThatComesTwiceIsHandledOnce() {
        scenario.receives(RESTAURANT_EVENTS, restaurantId, new RestaurantCreated(restaurantId, 1, SOUP))
                .redelivered();

        assertThat(menu().items()).isEqualTo(Map.of("soup", "Soup"));
    }

    @Test
    void whatTheKitchenDoesNotNeedIsPassedOver() {
        byte[] revision = "{}".getBytes(StandardCharsets.UTF_8);

        scenario.receives(RESTAURANT_EVENTS, restaurantId, "ftgo.restaurant.RestaurantRevised", revision)
                .passed();

        assertThat(menus.ofRestaurant(restaurantId)).isEmpty();
    }

    @Test
    void readsTheExamplesOfItsContracts() {
        var contracts = Contracts.onClasspath();

        assertThat(contracts.examples(RestaurantCreated.class)).isNotEmpty();
        assertThat(contracts.examples(MenuRevised.class)).isNotEmpty();
    }

    private Menu menu() {
        return menus.ofRestaurant(restaurantId).orElseThrow();
    }
}
