package dev.dovetail.ftgo.consumer.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.consumer.rest.Requests.ADA;
import static dev.dovetail.ftgo.consumer.rest.Requests.idOf;
import static dev.dovetail.ftgo.consumer.rest.Requests.limit;
import static dev.dovetail.ftgo.consumer.rest.Requests.post;
import static dev.dovetail.ftgo.consumer.rest.Requests.register;
import static dev.dovetail.ftgo.consumer.rest.Requests.reinstate;
import static dev.dovetail.ftgo.consumer.rest.Requests.suspend;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ConsumerResourceTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String NOBODY = "/v1/consumers/00000000-0000-7000-8000-000000000000";

    @Test
    void a_registered_consumer_is_found_at_its_location() {
        var registered = post(ADA);

        String id = registered.then().statusCode(201).extract().path("id");
        registered.then().header("Location", endsWith("/v1/consumers/" + id));
        JsonPath found =
                get("/v1/consumers/" + id).then().statusCode(200).extract().jsonPath();
        assertThat(found.getMap("")).isEqualTo(registered.jsonPath().getMap(""));
        assertThat(found.getString("name")).isEqualTo("Ada Lovelace");
        assertThat(found.getString("address.street")).isEqualTo("Hauptstraße 1");
        assertThat(found.getString("orderLimit.amount")).isEqualTo("100.00");
        assertThat(found.getString("orderLimit.currency")).isEqualTo("EUR");
        assertThat(found.getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void several_consumers_are_read_at_once() {
        String ada = idOf(register());
        String other = idOf(register());
        register();

        given().queryParam("id", other, NOBODY.substring(14), ada)
                .get("/v1/consumers")
                .then()
                .statusCode(200)
                .body("consumers.id", contains(ada, other))
                .body("consumers.name", contains("Ada Lovelace", "Ada Lovelace"));
    }

    @ParameterizedTest
    @CsvSource({"?id=ada, must be a UUID", "'', must be given 1 to 100 times"})
    void consumers_are_read_by_their_ids_only(String query, String detail) {
        get("/v1/consumers" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.parameter", contains("id"))
                .body("errors.detail", contains(detail));
    }

    @Test
    void the_limit_can_be_changed() {
        String consumer = register();

        limit(consumer, "250.5").then().statusCode(200).body("orderLimit.amount", equalTo("250.50"));

        get(consumer).then().body("orderLimit.amount", equalTo("250.50"));
    }

    @Test
    void a_consumer_is_suspended_once() {
        String consumer = register();

        suspend(consumer).then().statusCode(204);

        get(consumer).then().body("status", equalTo("SUSPENDED"));
        suspend(consumer)
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("detail", equalTo("The consumer is suspended already"));
    }

    @Test
    void a_suspended_consumer_is_reinstated_once() {
        String consumer = register();
        suspend(consumer);

        reinstate(consumer).then().statusCode(204);

        get(consumer).then().body("status", equalTo("ACTIVE"));
        reinstate(consumer)
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("detail", equalTo("The consumer is not suspended"));
    }

    @Test
    void an_unknown_consumer_is_not_found() {
        get(NOBODY)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("detail", equalTo("There is no consumer 00000000-0000-7000-8000-000000000000"));
        limit(NOBODY, "1").then().statusCode(404).contentType(PROBLEM);
        suspend(NOBODY).then().statusCode(404).contentType(PROBLEM);
        reinstate(NOBODY).then().statusCode(404).contentType(PROBLEM);
        get("/v1/consumers/ada").then().statusCode(404).contentType(PROBLEM);
    }
}
