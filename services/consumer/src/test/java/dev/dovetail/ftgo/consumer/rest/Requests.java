package dev.dovetail.ftgo.consumer.rest;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/** What consumers and those who look after them send. */
public final class Requests {

    /** A valid new consumer. */
    public static final String ADA = """
            {
              "name": "Ada Lovelace",
              "address": {"street": "Hauptstraße 1", "city": "Berlin", "postcode": "10115", "country": "DE"},
              "orderLimit": {"amount": "100", "currency": "EUR"}
            }
            """;

    private Requests() {}

    /** Registers a consumer with a limit of 100 euros. Returns its path. */
    public static String register() {
        String location = post(ADA).then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    public static Response post(String consumer) {
        return given().contentType(ContentType.JSON).body(consumer).post("/v1/consumers");
    }

    public static Response limit(String path, String amount) {
        return given().contentType(ContentType.JSON)
                .body("{\"amount\": \"%s\", \"currency\": \"EUR\"}".formatted(amount))
                .put(path + "/order-limit");
    }

    public static Response suspend(String path) {
        return given().post(path + "/suspension");
    }

    public static Response reinstate(String path) {
        return given().delete(path + "/suspension");
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
