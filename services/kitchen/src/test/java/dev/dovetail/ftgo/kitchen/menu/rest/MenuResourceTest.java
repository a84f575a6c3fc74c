package dev.dovetail.ftgo.kitchen.menu.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.World;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@KitchenTest
class MenuResourceTest {

    @Inject
    World world;

    @Test
    void showsWhatHasArrived() {
        UUID restaurantId = world.restaurant();

        given().get("/v1/menus/{id}", restaurantId)
                .then()
                .statusCode(200)
                .body("restaurantId", equalTo(restaurantId.toString()))
                .body("version", equalTo(1))
                .body("items.itemId", contains("bread", "soup"))
                .body("items.name", contains("Bread", "Soup"));
    }

    @Test
    void saysHowCurrentThatIs() {
        UUID restaurantId = world.restaurant();
        Instant now = Instant.now();

        await().atMost(Duration.ofSeconds(30)).until(() -> asOf(restaurantId).isAfter(now));

        assertThat(asOf(restaurantId)).isBefore(Instant.now());
    }

    private static Instant asOf(UUID restaurantId) {
        String moment = given().get("/v1/menus/{id}", restaurantId).path("asOf");
        return moment == null ? Instant.EPOCH : Instant.parse(moment);
    }

    @Test
    void saysWhatHasNot() {
        UUID restaurantId = UUID.randomUUID();

        given().get("/v1/menus/{id}", restaurantId)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no menu of restaurant " + restaurantId));
    }
}
