package dev.dovetail.ftgo.restaurant.rest;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA;
import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA_MITTE;
import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.idOf;
import static dev.dovetail.ftgo.restaurant.rest.Requests.menuAt;
import static dev.dovetail.ftgo.restaurant.rest.Requests.post;
import static dev.dovetail.ftgo.restaurant.rest.Requests.put;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RestaurantResourceTest {

    private static final String NOBODY = "/v1/restaurants/00000000-0000-7000-8000-000000000000";

    @Test
    void a_created_restaurant_is_found_at_its_location() {
        var created = post(AJANTA);

        String id = created.then().statusCode(201).extract().path("id");
        created.then().header("Location", endsWith("/v1/restaurants/" + id));
        JsonPath found =
                get("/v1/restaurants/" + id).then().statusCode(200).extract().jsonPath();
        assertThat(found.getMap("")).isEqualTo(created.jsonPath().getMap(""));
        assertThat(found.getString("name")).isEqualTo("Ajanta");
        assertThat(found.getString("address.street")).isEqualTo("Hauptstraße 1");
        assertThat(found.getList("deliveryArea")).isEqualTo(List.of("10115", "10117"));
        assertThat(found.getString("openingHours[0].closes")).isEqualTo("22:00");
        assertThat(found.getInt("menuVersion")).isEqualTo(1);
        assertThat(found.getString("menu[1].price.amount")).isEqualTo("12.90");
    }

    @Test
    void a_revision_replaces_the_profile_and_keeps_the_menu() {
        String restaurant = create();

        put(restaurant, AJANTA_MITTE).then().statusCode(200).body("name", equalTo("Ajanta Mitte"));

        get(restaurant)
                .then()
                .body("name", equalTo("Ajanta Mitte"))
                .body("menuVersion", equalTo(1))
                .body("menu", hasSize(2));
    }

    @Test
    void a_revised_menu_is_the_next_version() {
        String restaurant = create();

        put(restaurant + "/menu", menuAt("4.80")).then().statusCode(200).body("menuVersion", equalTo(2));

        get(restaurant)
                .then()
                .body("menuVersion", equalTo(2))
                .body("menu", hasSize(1))
                .body("menu[0].price.amount", equalTo("4.80"));
    }

    @Test
    void the_same_menu_again_changes_nothing() {
        String restaurant = create();
        put(restaurant + "/menu", menuAt("4.80"));

        put(restaurant + "/menu", menuAt("4.8")).then().statusCode(200).body("menuVersion", equalTo(2));
    }

    @Test
    void the_list_goes_on_page_by_page_in_order_of_creation() {
        List<String> created = List.of(idOf(create()), idOf(create()), idOf(create()));

        List<String> listed = new ArrayList<>();
        String next = "/v1/restaurants?limit=2";
        while (next != null) {
            JsonPath page = get(next).then().statusCode(200).extract().jsonPath();
            assertThat(page.getList("restaurants")).hasSizeBetween(1, 2);
            listed.addAll(page.getList("restaurants.id", String.class));
            assertThat(listed).doesNotHaveDuplicates();
            next = page.getString("next");
        }

        assertThat(listed).isSorted().endsWith(created.toArray(String[]::new));
    }

    @Test
    void the_last_page_says_nothing_of_a_next_one() {
        String last = create();

        get("/v1/restaurants?after=" + idOf(last))
                .then()
                .statusCode(200)
                .body("restaurants", hasSize(0))
                .body("$", not(hasKey("next")));
    }

    @Test
    void an_unknown_restaurant_is_not_found() {
        get(NOBODY)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("There is no restaurant 00000000"));
        put(NOBODY, AJANTA_MITTE).then().statusCode(404);
        put(NOBODY + "/menu", menuAt("1")).then().statusCode(404);
        get("/v1/restaurants/ajanta").then().statusCode(404).contentType("application/problem+json");
    }
}
