package dev.dovetail.local.demonstration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dovetail.local.platform.Platform;
import dev.dovetail.local.process.Pause;

/** What a client of the application does, through its REST interfaces. */
final class Ftgo {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration COOKING = Duration.ofMinutes(20);
    private static final String ADDRESS = """
            {"street": "Invalidenstraße 116", "city": "Berlin", "postcode": "10115", "country": "DE"}""";

    private static final String ELSEWHERE = """
            {"street": "Friedrichstraße 100", "city": "Berlin", "postcode": "10117", "country": "DE"}""";

    private final Platform platform;
    private final Rest rest;

    Ftgo(Platform platform, Rest rest) {
        this.platform = platform;
        this.rest = rest;
    }

    /** @return its id */
    String createRestaurant() {
        return rest.post(url("restaurant", "/v1/restaurants"), """
                {"name": "Ajanta", "address": %s, "deliveryArea": ["10115", "10117"],
                 "openingHours": [%s], "timeZone": "Europe/Berlin",
                 "menu": [{"itemId": "tikka", "name": "Chicken tikka", "price": {"amount": "12.50", "currency": "EUR"}},
                          {"itemId": "naan", "name": "Naan", "price": {"amount": "3.20", "currency": "EUR"}}]}
                """.formatted(ADDRESS, alwaysOpen()))
                .path("id")
                .asText();
    }

    /** @return the id of a consumer who may spend 50 euros on an order */
    String registerConsumer() {
        return rest.post(url("consumer", "/v1/consumers"), """
                {"name": "Ada Lovelace", "address": %s, "orderLimit": {"amount": "50.00", "currency": "EUR"}}
                """.formatted(ADDRESS))
                .path("id")
                .asText();
    }

    void putCardOnFile(String consumerId) {
        var account = url("accounting", "/v1/accounts/" + consumerId);
        await("accounting to know the consumer", () -> rest.exists(account));
        rest.put(account + "/card", """
                {"token": "tok_demonstration", "expires": "2040-12", "limit": {"amount": "500.00", "currency": "EUR"}}""");
    }

    /** @return the order as it was answered */
    JsonNode place(String consumerId, String restaurantId, int portions) {
        return rest.post(url("order", "/v1/orders"), order(consumerId, restaurantId, portions));
    }

    static String order(String consumerId, String restaurantId, int portions) {
        return """
                {"consumerId": "%s", "restaurantId": "%s", "lines": [{"menuItemId": "tikka", "quantity": %d}],
                 "deliveryAddress": %s}""".formatted(consumerId, restaurantId, portions, ELSEWHERE);
    }

    /** A cook promises the food of an order. */
    void accept(String orderId) {
        await(
                "the ticket to await its acceptance",
                () -> ticket(orderId).path("state").asText().equals("AWAITING_ACCEPTANCE"));
        rest.post(
                url("kitchen", ticketPath(orderId) + "/acceptance"),
                "{\"readyBy\": \"%s\"}".formatted(Instant.now().plus(COOKING)));
    }

    /** A cook prepares the food of an order, in no time. */
    void cook(String orderId) {
        rest.post(url("kitchen", ticketPath(orderId) + "/preparation"), "");
        rest.post(url("kitchen", ticketPath(orderId) + "/readiness"), "");
    }

    private String ticketPath(String orderId) {
        return "/v1/tickets/" + ticket(orderId).path("id").asText();
    }

    private JsonNode ticket(String orderId) {
        return rest.get(url("kitchen", "/v1/tickets?orderId=" + orderId)).at("/tickets/0");
    }

    /** @return the delivery of an order as it stands; empty if there is none yet */
    JsonNode delivery(String orderId) {
        return rest.get(url("delivery", "/v1/deliveries?orderId=" + orderId)).at("/deliveries/0");
    }

    /** @return the order as it stands */
    JsonNode order(String orderId) {
        return rest.get(url("order", "/v2/orders/" + orderId));
    }

    void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited " + PATIENCE.toSeconds() + " s in vain for " + what);
            }
            Pause.shortly();
        }
    }

    private String url(String service, String path) {
        return platform.service(service).url() + path;
    }

    private static String alwaysOpen() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> "{\"day\": \"%s\", \"opens\": \"00:00\", \"closes\": \"23:59\"}".formatted(day))
                .collect(Collectors.joining(", "));
    }
}
