package dev.dovetail.ftgo.restaurant.rest;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/** What an owner of restaurants sends. */
public final class Requests {

    /** A valid new restaurant. */
    public static final String AJANTA = """
            {
              "name": "Ajanta",
              "address": {"street": "Hauptstraße 1", "city": "Berlin", "postcode": "10115", "country": "DE"},
              "deliveryArea": ["10115", "10117"],
              "openingHours": [{"day": "MONDAY", "opens": "11:00", "closes": "22:00"}],
              "timeZone": "Europe/Berlin",
              "menu": [
                {"itemId": "samosa", "name": "Samosa", "price": {"amount": "4.50", "currency": "EUR"}},
                {"itemId": "tikka", "name": "Chicken Tikka", "price": {"amount": "12.9", "currency": "EUR"}}
              ]
            }
            """;

    /** All of it but the menu; the service passes over the menu, which it does not know here. */
    public static final String AJANTA_MITTE = AJANTA.replace("\"Ajanta\"", "\"Ajanta Mitte\"");

    /** A menu of one item at that price in euros. */
    public static String menuAt(String price) {
        return """
                {"menu": [{"itemId": "samosa", "name": "Samosa", "price": {"amount": "%s", "currency": "EUR"}}]}
                """.formatted(price);
    }

    /** Creates a restaurant. Returns its path. */
    public static String create() {
        String location = post(AJANTA).then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    public static Response post(String restaurant) {
        return given().contentType(ContentType.JSON).body(restaurant).post("/v1/restaurants");
    }

    public static Response put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(path);
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Requests() {}
}
