package dev.dovetail.stories;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Stories.class)
class LinkStoryTest {

    @Test
    void a_client_that_knows_nothing_but_two_roots_orders_tracks_and_cancels(Ftgo ftgo, Parts parts) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();
        Browser restaurants = new Browser(new Rest(parts, Part.RESTAURANT));
        Browser orders = new Browser(new Rest(parts, Part.ORDER));

        // When: it chooses a dish where the root of the restaurants leads to it
        JsonNode page = restaurants.follow(restaurants.root(), "restaurants");
        JsonNode chosen =
                restaurants.find(page, "restaurants", "id", restaurant.id().toString());
        JsonNode dish = restaurants.follow(chosen, "self").path("menu").get(0);

        // When: it orders that dish where the root of the orders says
        JsonNode placed = orders.send(
                orders.root(),
                "place",
                Map.of(
                        "consumerId", consumer.id(),
                        "restaurantId", restaurant.id(),
                        "lines",
                                List.of(Map.of("menuItemId", dish.path("itemId").asText(), "quantity", 2)),
                        "delivery", Map.of("kind", "ASAP", "address", Address.OF_EVERYBODY.split())),
                201);

        // Then
        JsonNode approved = Patience.until(
                "the order to offer its cancellation",
                () -> orders.follow(placed, "self"),
                order -> order.path("_links").has("cancel"));
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        assertThat(orders.follow(approved, "track")
                        .path("ticket")
                        .path("status")
                        .asText())
                .isIn("CREATED", "CONFIRMED");

        // When
        JsonNode asked = orders.send(approved, "cancel", Map.of(), 202);

        // Then
        assertThat(asked.path("_links").has("cancel")).isFalse();
        JsonNode cancelled = Patience.until(
                "the order to be cancelled",
                () -> orders.follow(placed, "self"),
                order -> order.path("state").asText().equals("CANCELLED"));
        assertThat(cancelled.path("_links")).hasSize(1);
    }
}
