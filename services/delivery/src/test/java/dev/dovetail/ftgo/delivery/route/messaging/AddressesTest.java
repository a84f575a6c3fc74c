package dev.dovetail.ftgo.delivery.route.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.delivery.DeliveryTest;
import dev.dovetail.ftgo.delivery.route.Route;
import dev.dovetail.ftgo.delivery.route.Routes;
import dev.dovetail.ftgo.delivery.wire.AddressData;
import dev.dovetail.ftgo.delivery.wire.DropOffData;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

@DeliveryTest
class AddressesTest {

    private static final Channel RESTAURANT_EVENTS = Channel.of("ftgo.restaurant.events");
    private static final Channel ORDER_EVENTS = Channel.of("ftgo.order.events");
    private static final AddressData HERE = new AddressData("Hauptstraße 1", "Berlin", "10115", "DE");
    private static final AddressData ELSEWHERE = new AddressData("Hauptstraße 2", "Berlin", "10115", "DE");
    private static final DropOffData THERE =
            new DropOffData("Kantstraße 12", "Berlin", "10625", "DE", "Second yard, third floor");

    private final UUID restaurant = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();

    @Inject
    Scenario scenario;

    @Inject
    Routes routes;

    @Test
    void aRouteIsKnownOnceBothEndsAre() {
        scenario.receives(ORDER_EVENTS, order, new OrderPlaced(order, THERE)).redelivered();
        assertThat(route()).isEmpty();

        scenario.receives(RESTAURANT_EVENTS, restaurant, new RestaurantCreated(restaurant, HERE))
                .redelivered();

        assertThat(route()).contains(new Route(HERE.toAddress(), THERE.toAddress(), THERE.instructions()));
    }

    @Test
    void aRestaurantThatMovesIsFollowed() {
        scenario.receives(ORDER_EVENTS, order, new OrderPlaced(order, THERE)).handled();
        scenario.receives(RESTAURANT_EVENTS, restaurant, new RestaurantCreated(restaurant, HERE))
                .handled();

        scenario.receives(RESTAURANT_EVENTS, restaurant, new RestaurantRevised(restaurant, ELSEWHERE))
                .handled();

        assertThat(route().orElseThrow().pickup()).isEqualTo(ELSEWHERE.toAddress());
    }

    @Test
    void anOldAddressThatComesAgainChangesNothing() {
        scenario.receives(ORDER_EVENTS, order, new OrderPlaced(order, THERE)).handled();
        Received opened = scenario.receives(RESTAURANT_EVENTS, restaurant, new RestaurantCreated(restaurant, HERE))
                .handled();
        scenario.receives(RESTAURANT_EVENTS, restaurant, new RestaurantRevised(restaurant, ELSEWHERE))
                .handled();

        opened.redelivered();

        assertThat(route().orElseThrow().pickup()).isEqualTo(ELSEWHERE.toAddress());
    }

    @Test
    void anOrderThatWasCancelledIsNotPlacedAgain() {
        Received placed = scenario.receives(ORDER_EVENTS, order, new OrderPlaced(order, THERE))
                .handled();
        byte[] cancelled = "{\"orderId\": \"%s\"}".formatted(order).getBytes(StandardCharsets.UTF_8);
        scenario.receives(ORDER_EVENTS, order, "ftgo.order.OrderCancelled", cancelled)
                .handled();

        placed.redelivered();

        assertThat(routes.isCancelled(order)).isTrue();
    }

    @Test
    void readsTheExamplesOfItsContracts() {
        Contracts contracts = Contracts.onClasspath();

        assertThat(contracts.examples(RestaurantCreated.class)).isNotEmpty();
        assertThat(contracts.examples(RestaurantRevised.class)).isNotEmpty();
        assertThat(contracts.examples(OrderPlaced.class)).isNotEmpty();
    }

    private Optional<Route> route() {
        return QuarkusTransaction.requiringNew().call(() -> routes.of(order, restaurant));
    }
}
