package dev.dovetail.ftgo.restaurant.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.idOf;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RestaurantSelectionTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @Test
    void several_restaurants_are_read_at_once_with_their_menus() {
        String first = idOf(create());
        String second = idOf(create());
        create();

        given().queryParam("id", second, NOBODY, first)
                .get("/v1/restaurants/selection")
                .then()
                .statusCode(200)
                .body("restaurants.id", contains(first, second))
                .body("restaurants.menuVersion", contains(1, 1))
                .body("restaurants[0].menu.itemId", contains("samosa", "tikka"));
    }

    @ParameterizedTest
    @CsvSource({"?id=ajanta, must be a UUID", "'', must be given 1 to 100 times"})
    void restaurants_are_selected_by_their_ids_only(String query, String detail) {
        get("/v1/restaurants/selection" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains("id"))
                .body("errors.detail", contains(detail));
    }
}
