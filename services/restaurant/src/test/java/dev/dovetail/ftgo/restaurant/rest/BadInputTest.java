package dev.dovetail.ftgo.restaurant.rest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA;
import static dev.dovetail.ftgo.restaurant.rest.Requests.post;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BadInputTest {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Ajanta"        | " "                      | 400 | #/name
                    "Ajanta"        | null                     | 400 | #/name
                    "Ajanta"        | ["Ajanta"]               | 400 | #/name
                    "Ajanta"        | "A\\u0000janta"          | 400 | #/name
                    "Ajanta"        | "A\\ud800janta"          | 400 | #/name
                    "DE"            | "Germany"                | 400 | #/address/country
                    "DE"            | "ZZ"                     | 422 | #/address/country
                    ["10115",       | [null,                   | 400 | #/deliveryArea/0
                    ["10115",       | ["10117",                | 422 | #/deliveryArea/1
                    "MONDAY"        | "CAKEDAY"                | 400 | #/openingHours/0/day
                    "11:00"         | "24:00"                  | 400 | #/openingHours/0/opens
                    "11:00"         | "23:00"                  | 422 | #/openingHours/0/closes
                    "Europe/Berlin" | "+01:00"                 | 422 | #/timeZone
                    "tikka"         | ""                       | 400 | #/menu/1/itemId
                    "tikka"         | "samosa"                 | 422 | #/menu/1/itemId
                    "12.9"          | "12,90"                  | 400 | #/menu/1/price/amount
                    "12.9"          | "1E1"                    | 400 | #/menu/1/price/amount
                    "12.9"          | "1000000000"             | 400 | #/menu/1/price/amount
                    "12.9"          | "12.999"                 | 422 | #/menu/1/price/amount
                    "12.9"          | "0"                      | 422 | #/menu/1/price/amount
                    "EUR"}}         | "EURO"}}                 | 400 | #/menu/0/price/currency
                    "EUR"}}         | "QQQ"}}                  | 422 | #/menu/0/price/currency
                    "EUR"}},        | "USD"}},                 | 422 | #/menu/1/price/currency
                    {               | [                        | 400 | #
                    """)
    void a_bad_field_is_pointed_at(String good, String bad, int status, String pointer) {
        String body = replaceFirst(good, bad);

        post(body)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("errors.pointer", contains(pointer))
                .body(not(containsString("dovetail")))
                .body(not(containsString("java")));
    }

    @Test
    void all_that_breaks_a_rule_is_named_at_once() {
        post(AJANTA.replace("\"DE\"", "\"ZZ\"")
                        .replace("Europe/Berlin", "Mars")
                        .replace("4.50", "4.555")
                        .replace("\"22:00\"", "\"10:00\""))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "#/address/country", "#/openingHours/0/closes", "#/timeZone", "#/menu/0/price/amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "after=ajanta"})
    void a_bad_page_is_refused(String query) {
        get("/v1/restaurants?" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void what_is_no_json_is_refused() {
        given().contentType(ContentType.TEXT)
                .body(AJANTA)
                .post("/v1/restaurants")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @Test
    void the_largest_restaurant_is_taken() {
        post(restaurantWith(200)).then().statusCode(201);
    }

    @Test
    void a_menu_with_an_item_too_many_is_refused() {
        post(restaurantWith(201)).then().statusCode(400).body("errors.pointer", contains("#/menu"));
    }

    @Test
    void a_body_without_end_is_refused() {
        post(" ".repeat(300_000) + AJANTA).then().statusCode(413).contentType(PROBLEM);
    }

    private static String replaceFirst(String good, String bad) {
        int at = AJANTA.indexOf(good);
        return AJANTA.substring(0, at) + bad + AJANTA.substring(at + good.length());
    }

    /** Each text as long as it may be, of characters that take three bytes. */
    private static String restaurantWith(int items) {
        String menu = IntStream.range(0, items)
                .mapToObj(i -> """
                        {"itemId": "%s%03d", "name": "%s", "price": {"amount": "999999999", "currency": "EUR"}}""".formatted("食".repeat(47), i, "食".repeat(100)))
                .collect(Collectors.joining(","));
        String postcodes = IntStream.range(0, 500)
                .mapToObj(i -> "\"%s%03d\"".formatted("区".repeat(7), i))
                .collect(Collectors.joining(","));
        return AJANTA.replaceAll("(?s)\"menu\".*", "\"menu\": [" + menu + "]}")
                .replace("\"10115\", \"10117\"", postcodes)
                .replace("\"Ajanta\"", "\"" + "食".repeat(100) + "\"");
    }
}
