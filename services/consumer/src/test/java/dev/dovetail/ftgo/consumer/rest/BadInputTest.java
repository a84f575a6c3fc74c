package dev.dovetail.ftgo.consumer.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.consumer.rest.Requests.ADA;
import static dev.dovetail.ftgo.consumer.rest.Requests.limit;
import static dev.dovetail.ftgo.consumer.rest.Requests.post;
import static dev.dovetail.ftgo.consumer.rest.Requests.register;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BadInputTest {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Ada Lovelace" | ""                 | 400 | #/name
                    "Ada Lovelace" | null               | 400 | #/name
                    "Ada Lovelace" | {}                 | 400 | #/name
                    "Ada Lovelace" | "Ada\\u0000"       | 400 | #/name
                    "address"      | "adress"           | 400 | #/address
                    "DE"           | "de"               | 400 | #/address/country
                    "DE"           | "ZZ"               | 422 | #/address/country
                    "orderLimit"   | "limit"            | 400 | #/orderLimit
                    "100"          | "-1"               | 400 | #/orderLimit/amount
                    "100"          | "1E9"              | 400 | #/orderLimit/amount
                    "100"          | "a hundred"        | 400 | #/orderLimit/amount
                    "100"          | "0.00"             | 422 | #/orderLimit/amount
                    "100"          | "100.001"          | 422 | #/orderLimit/amount
                    "EUR"          | "euro"             | 400 | #/orderLimit/currency
                    "EUR"          | "QQQ"              | 422 | #/orderLimit/currency
                    {              | [                  | 400 | #
                    """)
    void a_bad_field_is_pointed_at(String good, String bad, int status, String pointer) {
        int at = ADA.indexOf(good);

        post(ADA.substring(0, at) + bad + ADA.substring(at + good.length()))
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("errors.pointer", contains(pointer))
                .body(not(containsString("dovetail")))
                .body(not(containsString("java")));
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "0, 422", "1.999, 422"})
    void a_bad_limit_is_pointed_at(String amount, int status) {
        limit(register(), amount).then().statusCode(status).body("errors.pointer", contains("#/amount"));
    }

    @Test
    void all_that_breaks_a_rule_is_named_at_once() {
        post(ADA.replace("\"DE\"", "\"ZZ\"").replace("\"100\"", "\"0\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/address/country", "#/orderLimit/amount"));
    }

    @Test
    void a_text_has_at_most_100_characters() {
        post(ADA.replace("Ada Lovelace", "食".repeat(100))).then().statusCode(201);
        post(ADA.replace("Ada Lovelace", "食".repeat(101)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/name"));
    }

    @Test
    void what_is_no_json_is_refused() {
        given().contentType(ContentType.TEXT)
                .body(ADA)
                .post("/v1/consumers")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @Test
    void a_body_without_end_is_refused() {
        post(" ".repeat(40_000) + ADA).then().statusCode(413).contentType(PROBLEM);
    }
}
