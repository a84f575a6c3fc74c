package dev.dovetail.ftgo.restaurant.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.menuAt;
import static dev.dovetail.ftgo.restaurant.rest.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LinksTest {

    @Test
    void a_client_finds_a_restaurant_from_the_root_and_revises_its_menu_by_links_alone() {
        String created = create();

        JsonPath page = follow(follow("/").getString("_links.restaurants.href").replaceAll("\\{.*}", ""));
        String found = find(page, created);
        String menu = follow(found).getString("_links.revise-menu.href");

        put(menu, menuAt("4.80")).then().statusCode(200).body("menuVersion", equalTo(2));
    }

    /** Page by page. */
    private static String find(JsonPath page, String restaurant) {
        for (JsonPath at = page; ; at = follow(at.getString("_links.next.href"))) {
            if (at.getList("_embedded.restaurants._links.self.href").contains(restaurant)) {
                return restaurant;
            }
            assertThat(at.getString("_links.next.href")).as("more pages").isNotNull();
        }
    }

    private static JsonPath follow(String href) {
        return given().urlEncodingEnabled(false)
                .accept("application/hal+json")
                .get(href)
                .then()
                .statusCode(200)
                .contentType("application/hal+json")
                .extract()
                .jsonPath();
    }
}
