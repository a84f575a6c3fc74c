package dev.dovetail.bench.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The restaurant, consumers and orders of every measurement, as JSON. */
public final class World {

    private static final String ADDRESS = """
            {"street": "Hauptstraße 1", "city": "Berlin", "postcode": "10115", "country": "DE"}""";

    private World() {}

    /** What POST /v1/restaurants takes, without the braces; RestaurantCreated has it all too. */
    private static String restaurantFields() {
        return restaurantFields("""
                  {"itemId": "tikka", "name": "Chicken tikka", "price": {"amount": "12.50", "currency": "EUR"}},
                  {"itemId": "naan", "name": "Naan", "price": {"amount": "3.20", "currency": "EUR"}}""");
    }

    private static String restaurantFields(String menu) {
        var openings = new StringBuilder();
        for (var day : DayOfWeek.values()) {
            openings.append(openings.isEmpty() ? "" : ", ")
                    .append("{\"day\": \"%s\", \"opens\": \"01:00\", \"closes\": \"23:00\"}".formatted(day));
        }
        return """
                "name": "Ajanta", "address": %s, "deliveryArea": ["10115"], "openingHours": [%s],
                "timeZone": "UTC", "menu": [%s]
                """.formatted(ADDRESS, openings, menu);
    }

    /** For POST /v1/restaurants. */
    public static String newRestaurant() {
        return "{" + restaurantFields() + "}";
    }

    /** For POST /v1/restaurants, with so many items on its menu. */
    public static String newRestaurant(int items) {
        var menu = IntStream.range(0, items)
                .mapToObj(i -> """
                        {"itemId": "dish-%d", "name": "Dish of the day %d", "price": {"amount": "%d.50", "currency": "EUR"}}""".formatted(i, i, 3 + i % 20))
                .collect(Collectors.joining(", "));
        return "{" + restaurantFields(menu) + "}";
    }

    /** The body of ftgo.restaurant.RestaurantCreated. */
    public static String restaurantCreated(UUID id) {
        return "{\"restaurantId\": \"%s\", \"menuVersion\": 1, %s}".formatted(id, restaurantFields());
    }

    /** For POST /v1/consumers. */
    public static String newConsumer() {
        return """
                {"name": "Ada", "address": %s, "orderLimit": {"amount": "1000.00", "currency": "EUR"}}""".formatted(ADDRESS);
    }

    /** The body of ftgo.consumer.ConsumerRegistered. */
    public static String consumerRegistered(UUID id) {
        return """
                {"consumerId": "%s", "name": "Ada", "address": %s}""".formatted(id, ADDRESS);
    }

    /** For PUT /v1/accounts/{consumerId}/card. */
    public static String card() {
        return """
                {"token": "tok_bench1", "expires": "%d-12", "limit": {"amount": "900000000.00", "currency": "EUR"}}""".formatted(LocalDate.now(ZoneOffset.UTC).getYear() + 2);
    }

    /** For POST /v1/orders: two lines, for tomorrow noon, when the restaurant is open. */
    public static String order(UUID consumer, UUID restaurant) {
        var noon =
                LocalDate.now(ZoneOffset.UTC).plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return """
                {"consumerId": "%s", "restaurantId": "%s", "deliveryAddress": %s, "deliveryTime": "%s",
                 "lines": [{"menuItemId": "tikka", "quantity": 1}, {"menuItemId": "naan", "quantity": 2}]}""".formatted(consumer, restaurant, ADDRESS, noon);
    }
}
