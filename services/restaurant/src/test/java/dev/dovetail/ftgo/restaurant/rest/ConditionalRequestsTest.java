package dev.dovetail.ftgo.restaurant.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA;
import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA_MITTE;
import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.menuAt;
import static dev.dovetail.ftgo.restaurant.rest.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ConditionalRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/hal+json", "application/xml", "application/protobuf"})
    void what_has_not_changed_is_not_sent_again(String type) {
        String restaurant = create();
        String tag = given().accept(type).get(restaurant).header("ETag");

        given().accept(type)
                .header("If-None-Match", tag)
                .get(restaurant)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        put(restaurant + "/menu", menuAt("4.80"));
        given().accept(type).header("If-None-Match", tag).get(restaurant).then().statusCode(200);
    }

    @Test
    void two_formats_are_two_things_to_a_cache() {
        String restaurant = create();

        String json = given().accept("application/json").get(restaurant).header("ETag");
        String xml = given().accept("application/xml").get(restaurant).header("ETag");

        assertThat(json).isNotEqualTo(xml);
    }

    @Test
    void of_two_owners_who_saw_the_same_menu_the_second_is_told() {
        String restaurant = create();
        String seen = given().accept("application/xml").get(restaurant).header("ETag");

        Response first = revise(restaurant + "/menu", menuAt("4.80"), given().header("If-Match", seen));
        Response second = revise(restaurant + "/menu", menuAt("5.20"), given().header("If-Match", seen));
        Response again = revise(restaurant + "/menu", menuAt("5.20"), given().header("If-Match", first.header("ETag")));

        first.then()
                .statusCode(200)
                .header("Content-Location", endsWith(restaurant))
                .body("menuVersion", equalTo(2));
        second.then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("has changed since you have read it"));
        again.then().statusCode(200).body("menu[0].price.amount", equalTo("5.20"));
    }

    @Test
    void a_lost_update_of_the_profile_has_no_effect() {
        String restaurant = create();
        String seen = given().get(restaurant).header("ETag");
        put(restaurant + "/menu", menuAt("4.80"));

        revise(restaurant, AJANTA_MITTE, given().header("If-Match", seen))
                .then()
                .statusCode(412);

        given().get(restaurant).then().body("name", equalTo("Ajanta"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "0.v1.json"})
    void a_condition_that_cannot_be_read_is_refused(String condition) {
        String restaurant = create();

        revise(restaurant, AJANTA_MITTE, given().header("If-Match", condition))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().get(restaurant).then().body("name", equalTo("Ajanta"));
    }

    @Test
    void an_answer_without_a_body_may_be_preferred() {
        given().header("Prefer", "return=minimal")
                .contentType(ContentType.JSON)
                .body(AJANTA)
                .post("/v1/restaurants")
                .then()
                .statusCode(201)
                .header("Preference-Applied", "return=minimal")
                .body(emptyString());
    }

    private static Response revise(String path, String body, RequestSpecification request) {
        return request.contentType(ContentType.JSON).body(body).put(path);
    }
}
