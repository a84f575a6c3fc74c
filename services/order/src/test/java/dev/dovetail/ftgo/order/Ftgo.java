package dev.dovetail.ftgo.order;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;

/** A restaurant and a consumer that this service has heard of, and what the consumer orders there. */
public final class Ftgo {

    public static final Channel RESTAURANT_EVENTS = Channel.of("ftgo.restaurant.events");
    public static final Channel CONSUMER_EVENTS = Channel.of("ftgo.consumer.events");

    private final UUID restaurant = UUID.randomUUID();
    private final UUID consumer = UUID.randomUUID();

    /** Tells the service of both. */
    public Ftgo(Scenario scenario) {
        scenario.receives(CONSUMER_EVENTS, consumer, "ftgo.consumer.ConsumerRegistered", bytes("""
                {"consumerId": "%s", "name": "Ada Lovelace",
                 "address": {"street": "Kantstraße 12", "city": "Berlin", "postcode": "10625", "country": "DE"}}
                """.formatted(consumer)))
                .handled();
        scenario.receives(RESTAURANT_EVENTS, restaurant, "ftgo.restaurant.RestaurantCreated", bytes("""
                {"restaurantId": "%s", "name": "Thai Palace",
                 "address": {"street": "Hauptstraße 1", "city": "Berlin", "postcode": "10827", "country": "DE"},
                 "deliveryArea": ["10625", "10827"], "timeZone": "Europe/Berlin",
                 "openingHours": [{"day": "MONDAY", "opens": "11:00", "closes": "22:00"}],
                 "menuVersion": 1, "menu": %s}
                """.formatted(
                                restaurant, menu("9.50"))))
                .handled();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A menu of curry at that price and rice, in EUR. */
    public static String menu(String curry) {
        return """
                [{"itemId": "curry", "name": "Green curry", "price": {"amount": "%s", "currency": "EUR"}},
                 {"itemId": "rice", "name": "Jasmine rice", "price": {"amount": "2.80", "currency": "EUR"}}]
                """.formatted(curry);
    }

    public UUID restaurant() {
        return restaurant;
    }

    public UUID consumer() {
        return consumer;
    }

    /** The request for so many curries. */
    public String curries(int quantity) {
        return """
                {"consumerId": "%s", "restaurantId": "%s", "lines": [{"menuItemId": "curry", "quantity": %d}],
                 "deliveryAddress": {"street": "Kantstraße 12", "city": "Berlin", "postcode": "10625", "country": "DE"}}
                """.formatted(consumer, restaurant, quantity);
    }

    /** The same in the words of version 2. */
    public String curriesV2(int quantity) {
        return """
                {"consumerId": "%s", "restaurantId": "%s", "lines": [{"menuItemId": "curry", "quantity": %d}],
                 "delivery": {"kind": "ASAP", "instructions": "Second yard, third floor",
                  "address": {"street": "Kantstraße", "houseNumber": "12", "city": "Berlin", "postcode": "10625",
                   "country": "DE"}}}
                """.formatted(consumer, restaurant, quantity);
    }

    /** The same in XML. */
    public String curriesXml(int quantity) {
        return """
                <placeOrder xmlns="urn:ftgo:order:v2">
                  <consumerId>%s</consumerId><restaurantId>%s</restaurantId>
                  <lines><line><menuItemId>curry</menuItemId><quantity>%d</quantity></line></lines>
                  <delivery>
                    <kind>ASAP</kind>
                    <address>
                      <street>Kantstraße</street><houseNumber>12</houseNumber>
                      <city>Berlin</city><postcode>10625</postcode><country>DE</country>
                    </address>
                    <instructions>Second yard, third floor</instructions>
                  </delivery>
                </placeOrder>
                """.formatted(consumer, restaurant, quantity);
    }

    /** Orders two curries. */
    public UUID placeOrder() {
        return post("/v1/orders", curries(2))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("orderId");
    }

    public static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    public static JsonPath read(UUID order) {
        return given().get("/v1/orders/{id}", order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
