package dev.dovetail.ftgo.order.order.rest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PlaceOrderTest {

    /** The restaurant of the tests is open on Mondays from 11 to 22, in Berlin. */
    private static final ZonedDateTime MONDAY_NOON = ZonedDateTime.now(ZoneId.of("Europe/Berlin"))
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .truncatedTo(ChronoUnit.DAYS)
            .withHour(12);

    @Inject
    Scenario scenario;

    Ftgo ftgo;

    @BeforeEach
    void meet() {
        ftgo = new Ftgo(scenario);
    }

    @Test
    void answersAtOnceWhereTheOrderIs() {
        // When
        var answer = Ftgo.post("/v1/orders", ftgo.curries(2));

        // Then
        String location = answer.statusCode(201)
                .contentType("application/json")
                .body("state", equalTo("APPROVAL_PENDING"))
                .body("total.amount", equalTo("19.00"))
                .body("lines[0].name", equalTo("Green curry"))
                .body("lines[0].unitPrice.currency", equalTo("EUR"))
                .body("history.what", equalTo(List.of("PLACED")))
                .extract()
                .header("Location");
        String body = answer.extract().asString();
        assertThat(given().get(location).then().statusCode(200).extract().asString())
                .isEqualTo(body);
    }

    @Test
    void takesADeliveryTimeAtWhichTheRestaurantIsOpen() {
        // When / Then
        Ftgo.post("/v1/orders", at(MONDAY_NOON.toInstant()))
                .statusCode(201)
                .body("deliveryTime", equalTo(MONDAY_NOON.toInstant().toString()));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "consumerId": "[^"]*"         | "consumerId": "00000000-0000-0000-0000-000000000001"   | #/consumerId               | is not a registered consumer
                    "restaurantId": "[^"]*"       | "restaurantId": "00000000-0000-0000-0000-000000000001" | #/restaurantId             | is not a restaurant that takes orders
                    "menuItemId": "curry"         | "menuItemId": "pizza"                                  | #/lines/0/menuItemId       | is not on the menu of Thai Palace
                    (\\{"menuItemId".*?\\})       | $1, $1                                                 | #/lines/1/menuItemId       | is listed before; give its whole quantity there
                    "postcode": "10625"           | "postcode": "99999"                                    | #/deliveryAddress/postcode | is outside the area that Thai Palace delivers to
                    """)
    void refusesWhatItsDataDoNotAllow(String part, String replacement, String pointer, String detail) {
        // Given
        String request = ftgo.curries(2).replaceAll(part, replacement);

        // When / Then
        Ftgo.post("/v1/orders", request)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void refusesADeliveryTimeThatCannotBeKept() {
        // When / Then
        Ftgo.post("/v1/orders", at(Instant.parse("2020-01-01T12:00:00Z")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/deliveryTime"))
                .body("errors[0].detail", equalTo("is in the past"));
        Ftgo.post("/v1/orders", at(MONDAY_NOON.withHour(23).toInstant()))
                .statusCode(422)
                .body("errors[0].detail", equalTo("Thai Palace is closed at that time"));
        Ftgo.post("/v1/orders", at(MONDAY_NOON.plusWeeks(6).toInstant()))
                .statusCode(422)
                .body("errors[0].detail", equalTo("is more than 30 days ahead"));
    }

    @Test
    void namesEverythingThatIsWrong() {
        // Given
        String request = ftgo.curries(2)
                .replace(ftgo.consumer().toString(), UUID.randomUUID().toString())
                .replace("10625", "99999")
                .replace("curry", "pizza");

        // When / Then
        Ftgo.post("/v1/orders", request)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of("#/consumerId", "#/deliveryAddress/postcode", "#/lines/0/menuItemId")));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "consumerId": "[^"]*",        | ``                     | #/consumerId
                    "consumerId": "[^"]*"         | "consumerId": "me"     | #/consumerId
                    "lines": \\[.*?\\]            | "lines": []            | #/lines
                    "lines": \\[.*?\\]            | "lines": [null]        | #/lines/0
                    "lines": \\[.*?\\]            | "lines": {}            | #/lines
                    "quantity": 2                 | "quantity": 0          | #/lines/0/quantity
                    "quantity": 2                 | "quantity": 101        | #/lines/0/quantity
                    "quantity": 2                 | "quantity": "many"     | #/lines/0/quantity
                    "quantity": 2                 | "quantity": 2.5        | #/lines/0/quantity
                    ,\\s*"quantity": 2            | ``                     | #/lines/0/quantity
                    "menuItemId": "curry"         | "menuItemId": ""       | #/lines/0/menuItemId
                    "city": "Berlin"              | "city": " "            | #/deliveryAddress/city
                    "country": "DE"               | "country": "Germany"   | #/deliveryAddress/country
                    "city": "Berlin"              | "city": "Ber\\\\u0000lin" | #/deliveryAddress/city
                    ^\\{                          | {"deliveryTime": "soon", | #/deliveryTime
                    ^.*$                          | {"lines"               | #
                    """)
    void refusesWhatIsNotWellFormed(String part, String replacement, String pointer) {
        // Given
        String request = ftgo.curries(2).replaceAll("\\s*\n\\s*", " ").replaceAll(part, replacement);

        // When / Then
        Ftgo.post("/v1/orders", request)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body(not(containsString("java")))
                .body(not(containsString("dovetail")));
    }

    @Test
    void refusesWhatIsNotJson() {
        // When / Then
        given().contentType("text/plain")
                .body(ftgo.curries(2))
                .post("/v1/orders")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().accept("text/html")
                .contentType("application/json")
                .body(ftgo.curries(2))
                .post("/v1/orders")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void refusesWhatIsTooLarge() {
        // When / Then
        Ftgo.post("/v1/orders", ftgo.curries(2) + " ".repeat(70_000))
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void saysThatThereIsNoSuchOrder() {
        // Given
        UUID unknown = UUID.randomUUID();

        // When / Then
        given().get("/v1/orders/" + unknown)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no order " + unknown));
        Ftgo.post("/v1/orders/" + unknown + "/cancellation", "").statusCode(404);
        given().get("/v1/orders/42").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void listsAConsumersOrdersNewestFirstInPages() {
        // Given
        UUID first = ftgo.placeOrder();
        UUID second = ftgo.placeOrder();
        UUID third = ftgo.placeOrder();

        // When
        var page = given().get("/v1/orders?consumerId={id}&limit=2", ftgo.consumer())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var rest = given().urlEncodingEnabled(false)
                .get(page.getString("next"))
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .jsonPath();

        // Then
        assertThat(page.getList("orders.orderId", UUID.class)).containsExactly(third, second);
        assertThat(rest.getList("orders.orderId", UUID.class)).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource({"v1, limit=0", "v1, limit=1000", "v2, limit=0", "v2, limit=-1"})
    void namesTheParameterThatIsWrong(String version, String query) {
        // When / Then
        given().get("/%s/orders?consumerId=%s&%s".formatted(version, ftgo.consumer(), query))
                .then()
                .statusCode(400)
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].parameter", equalTo("limit"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/orders",
        "/v1/orders?consumerId=me",
        "/v1/orders?consumerId=%s&limit=0",
        "/v1/orders?consumerId=%s&limit=1000"
    })
    void refusesAListOfNobodysOrTooMany(String path) {
        // When / Then
        given().get(path.formatted(ftgo.consumer()))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
                .contentType("application/problem+json");
    }

    private String at(Instant time) {
        return ftgo.curries(2).replaceFirst("\\{", "{\"deliveryTime\": \"" + time + "\", ");
    }
}
