package dev.dovetail.stories;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Stories.class)
class GatewayStoryTest {

    private static final String PAGE = """
            { state consumer { name } restaurant { name menu { items { itemId } } } ticket { state } }""";

    @Test
    void an_order_is_placed_and_seen_with_all_that_belongs_to_it_in_one_request(Ftgo ftgo, Parts parts) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();
        Rest gateway = new Rest(parts, Part.API_GATEWAY);

        // When
        String id = query(
                        gateway,
                        """
                        mutation ($consumer: ID!, $restaurant: ID!, $key: String!) {
                          placeOrder(idempotencyKey: $key, order: {
                            consumerId: $consumer, restaurantId: $restaurant, lines: [{menuItemId: "NAAN", quantity: 2}],
                            deliveryAddress: {street: "Invalidenstraße", houseNumber: "116", city: "Berlin", postcode: "10115", country: "DE"}
                          }) { id } }""",
                        Map.of(
                                "consumer", consumer.id(),
                                "restaurant", restaurant.id(),
                                "key", UUID.randomUUID()))
                .at("/data/placeOrder/id")
                .asText();
        Patience.until(
                "the approval of order " + id,
                () -> query(gateway, "{ order(id: \"" + id + "\") { state } }", Map.of())
                        .at("/data/order/state")
                        .asText(),
                "APPROVED"::equals);

        // Then
        JsonNode order = query(gateway, "{ order(id: \"" + id + "\") " + PAGE + " }", Map.of());
        assertThat(order.at("/data/order/consumer/name").asText()).isEqualTo("Ada");
        assertThat(order.at("/data/order/restaurant/name").asText()).isNotEmpty();
        assertThat(order.at("/data/order/restaurant/menu/items").findValuesAsText("itemId"))
                .contains("NAAN");
        assertThat(order.at("/data/order/ticket/state").asText()).isIn("CREATE_PENDING", "AWAITING_ACCEPTANCE");
        assertThat(gateway.get("/v1/orders/" + id).expect(200).text()).contains(id);
    }

    @Test
    void the_food_of_an_order_is_followed_to_the_door_and_its_last_position_is_known(Ftgo ftgo, Parts parts) {
        // Given
        Order order = ftgo.consumer().ordersTo(Address.NEAR, ftgo.restaurant(), Dish.VINDALOO.times(1));
        Kitchen.Ticket ticket = ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE");
        Rest gateway = new Rest(parts, Part.API_GATEWAY);

        // When
        ftgo.kitchen().accept(ticket);
        ftgo.kitchen().prepare(ticket);
        ftgo.kitchen().finish(ticket);

        // Then
        JsonNode delivered = Patience.until(
                "the delivery of " + order,
                () -> query(
                                gateway,
                                "{ order(id: \"" + order.id() + "\") { ticket { state } deliveryStatus"
                                        + " delivery { state courier { fleet } position { latitude ageSeconds } } } }",
                                Map.of())
                        .at("/data/order"),
                found -> found.path("deliveryStatus").asText().equals("DELIVERED")
                        && found.at("/delivery/state").asText().equals("DELIVERED"));
        assertThat(delivered.at("/ticket/state").asText()).isEqualTo("READY");
        assertThat(delivered.at("/delivery/courier/fleet").asText()).isIn("bikes", "cars");
        assertThat(delivered.at("/delivery/position/ageSeconds").isNumber()).isTrue();
    }

    @Test
    void while_the_kitchen_is_away_orders_are_seen_without_their_tickets(Ftgo ftgo, Parts parts) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();
        Order placed = consumer.orders(restaurant, Dish.NAAN.times(1));
        placed.becomes("APPROVED");
        Rest gateway = new Rest(parts, Part.API_GATEWAY);

        // When
        parts.stop(Part.KITCHEN);
        JsonNode without = query(gateway, "{ order(id: \"" + placed.id() + "\") " + PAGE + " }", Map.of());
        parts.start(Part.KITCHEN);

        // Then
        assertThat(without.at("/data/order/state").asText()).isEqualTo("APPROVED");
        assertThat(without.at("/data/order/ticket").isNull()).isTrue();
        assertThat(without.at("/errors/0/extensions/service").asText()).isEqualTo("kitchen");
        Patience.until(
                "the ticket of order " + placed.id(),
                () -> query(gateway, "{ order(id: \"" + placed.id() + "\") { ticket { state } } }", Map.of())
                        .at("/data/order/ticket"),
                ticket -> !ticket.isNull());
    }

    private static JsonNode query(Rest gateway, String query, Map<String, ?> variables) {
        return gateway.post("/graphql", Map.of("query", query, "variables", variables))
                .expect(200)
                .as(JsonNode.class);
    }
}
