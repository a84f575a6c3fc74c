package dev.dovetail.ftgo.restaurant.rest;

import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA;
import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What no client of good will sends has no effect, whatever it is sent to; and nobody hears of it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class HostileInputTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    DataSource database;

    private String path;
    private long sent;

    @BeforeEach
    void meet() throws SQLException {
        path = create();
        sent = messages();
    }

    @AfterEach
    void nothing_was_done_and_nothing_told() throws SQLException {
        assertThat(messages()).isEqualTo(sent);
        given().get(path).then().statusCode(200).body("name", equalTo("Ajanta"));
    }

    static Stream<Arguments> requests() {
        return Stream.of("POST", "PUT ", "PUT /menu")
                .flatMap(operation -> Stream.of(
                                "[".repeat(1_200) + "]".repeat(1_200),
                                "{\"a\":".repeat(1_200) + "1" + "}".repeat(1_200),
                                AJANTA.replaceFirst("\\{", "{\"x\": " + "[".repeat(1_200) + "]".repeat(1_200) + ","),
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                                "{\"@class\": \"java.lang.Runtime\"}",
                                "\u0000",
                                "null",
                                "7",
                                "")
                        .map(body -> arguments(operation.substring(0, 4).strip(), operation.substring(4), body)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void a_hostile_body_is_refused(String method, String below, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .request(method, method.equals("POST") ? "/v1/restaurants" : path + below.strip())
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body(not(containsString("java")))
                .body(not(containsString("fasterxml")))
                .body(not(containsString("root:")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1",
                "/%00",
                "/%27%20or%20%271%27=%271",
                "/..%2f..%2fq%2fhealth",
                "/00000000-0000-7000-8000-000000000000%0d%0aX-Evil:%201"
            })
    void an_address_that_is_none_is_refused(String id) {
        var answer =
                given().urlEncodingEnabled(false).get("/v1/restaurants" + id).then();

        answer.statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500))).body(not(containsString("java")));
        assertThat(answer.extract().headers().hasHeaderWithName("X-Evil")).isFalse();
    }

    private long messages() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
