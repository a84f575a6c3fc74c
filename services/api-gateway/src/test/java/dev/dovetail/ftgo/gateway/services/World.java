package dev.dovetail.ftgo.gateway.services;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ftgo.restaurant.v1.Address;
import ftgo.restaurant.v1.Menu;
import ftgo.restaurant.v1.MenuItem;
import ftgo.restaurant.v1.Money;
import ftgo.restaurant.v1.Restaurant;

import dev.dovetail.ftgo.gateway.services.FakeService.Answer;
import dev.dovetail.ftgo.gateway.services.FakeService.Call;

/** Twenty orders, each from another restaurant, with tickets and deliveries, as the services' contracts say them. */
public final class World {

    public static final String CONSUMER = id(0xc, 1);
    public static final int ORDERS = 20;
    private static final String ADDRESS =
            "{\"street\":\"Kantstraße 12\",\"city\":\"Berlin\",\"postcode\":\"10625\",\"country\":\"DE\"}";

    private World() {}

    public static String order(int number) {
        return id(0xa, number);
    }

    public static String restaurant(int number) {
        return id(0xb, number);
    }

    static void tellAll(Services services) {
        services.of("order").answer(World::orders);
        services.of("consumer").answer(World::consumers);
        services.of("restaurant").answer(World::restaurants);
        services.of("kitchen").answer(World::tickets);
        services.of("delivery").answer(World::deliveries);
        services.of("accounting").answer(call -> new Answer(404, "{\"status\":404,\"title\":\"Not Found\"}"));
    }

    public static String orderJson(String id, String state) {
        return orderJson(id, state, "ASSIGNED");
    }

    public static String orderJson(String id, String state, String delivery) {
        int number = number(id);
        return Contract.checked(
                "order-v2", "OrderDocument", """
                {"orderId":"%s","state":"%s","consumerId":"%s","restaurantId":"%s",
                 "lines":[{"menuItemId":"tikka","name":"Tikka","quantity":2,"unitPrice":{"amount":"12.50","currency":"EUR"}}],
                 "total":{"amount":"25.00","currency":"EUR"},
                 "delivery":{"kind":"ASAP","address":{"street":"Kantstraße","houseNumber":"12","city":"Berlin",
                  "postcode":"10625","country":"DE"},"instructions":"Second floor","status":"%s"},"placedAt":"2026-03-01T18:00:00Z",
                 "ticket":{"status":"CREATED"},"history":[{"what":"PLACED","at":"2026-03-01T18:00:00Z"}]}
                """.formatted(id, state, CONSUMER, restaurant(number), delivery));
    }

    private static Answer orders(Call call) {
        String path = URI.create(call.uri()).getPath();
        String[] parts = path.split("/");
        if (call.method().equals("POST") && parts.length == 3) {
            return new Answer(201, orderJson(order(1), "APPROVAL_PENDING"), "Location", "/v2/orders/" + order(1));
        }
        if (parts.length == 3) {
            int limit =
                    Math.min(ORDERS, Integer.parseInt(parameters(call, "limit").getFirst()));
            String orders = IntStream.rangeClosed(1, limit)
                    .mapToObj(number -> orderJson(order(number), "APPROVED"))
                    .collect(Collectors.joining(",", "[", "]"));
            String next = limit < ORDERS ? ",\"next\":\"/v1/orders?before=" + order(limit) + "\"" : "";
            return new Answer(
                    200, Contract.checked("order-v2", "OrderPageDocument", "{\"orders\":" + orders + next + "}"));
        }
        if (!parts[3].startsWith("0000000a")) {
            return new Answer(
                    404, "{\"status\":404,\"title\":\"Not Found\",\"detail\":\"There is no order " + parts[3] + "\"}");
        }
        if (parts.length == 5) {
            String state = parts[4].equals("cancellation") ? "CANCEL_PENDING" : "REVISION_PENDING";
            return new Answer(202, orderJson(parts[3], state));
        }
        return new Answer(200, orderJson(parts[3], "APPROVED"));
    }

    private static Answer consumers(Call call) {
        return list(call, "id", "consumer", "Consumers", "consumers", id -> """
                {"id":"%s","name":"Ada","address":%s,"orderLimit":{"amount":"100.00","currency":"EUR"},"status":"ACTIVE"}
                """.formatted(id, ADDRESS));
    }

    private static Answer restaurants(Call call) {
        if (!call.uri().startsWith("/v1/")) {
            return new Answer(200, "");
        }
        int first = parameters(call, "after").stream()
                        .findFirst()
                        .map(World::number)
                        .orElse(0)
                + 1;
        int limit = Integer.parseInt(parameters(call, "limit").getFirst());
        String page = IntStream.range(first, first + Math.min(2, limit))
                .mapToObj(number ->
                        "{\"id\":\"%s\",\"name\":\"Ajanta\",\"address\":%s}".formatted(restaurant(number), ADDRESS))
                .collect(Collectors.joining(",", "{\"restaurants\":[", "],\"next\":\"/v1/restaurants?after=x\"}"));
        return new Answer(200, Contract.checked("restaurant", "RestaurantPage", page));
    }

    static boolean exists(String id) {
        return !id.startsWith("ffffffff");
    }

    static Restaurant restaurantMessage(String id) {
        return Restaurant.newBuilder()
                .setRestaurantId(id)
                .setName("Ajanta")
                .setAddress(Address.newBuilder()
                        .setStreet("Kantstraße 12")
                        .setCity("Berlin")
                        .setPostcode("10625")
                        .setCountry("DE"))
                .setMenu(Menu.newBuilder()
                        .setRestaurantId(id)
                        .setVersion(3)
                        .addItems(MenuItem.newBuilder()
                                .setItemId("tikka")
                                .setName("Tikka")
                                .setPrice(Money.newBuilder().setAmount("12.50").setCurrency("EUR"))))
                .build();
    }

    private static Answer tickets(Call call) {
        return list(call, "orderId", "kitchen", "TicketSelection", "tickets", id ->
                """
                {"id":"%s","orderId":"%s","restaurantId":"%s","state":"ACCEPTED","lines":[],
                 "createdAt":"2026-03-01T18:00:01Z","readyBy":"2026-03-01T18:30:00Z"}
                """.formatted(id.replace("0000000a", "0000000d"), id, restaurant(1)));
    }

    private static Answer deliveries(Call call) {
        return list(call, "orderId", "delivery", "DeliveryList", "deliveries", id -> """
                {"orderId":"%s","restaurantId":"%s","state":"PICKED_UP","readyBy":"2026-03-01T18:30:00Z","round":1,
                 "scheduledAt":"2026-03-01T18:01:00Z",
                 "courier":{"fleet":"bikes","courierId":"b-1","atRestaurant":"2026-03-01T18:25:00Z"},
                 "position":{"latitude":52.5,"longitude":13.3,"at":"2026-03-01T18:35:00Z","ageSeconds":2},
                 "pickedUpAt":"2026-03-01T18:31:00Z"}
                """.formatted(id, restaurant(1)));
    }

    private static Answer list(
            Call call, String parameter, String service, String schema, String member, Function<String, String> one) {
        String body = parameters(call, parameter).stream()
                .filter(World::exists)
                .map(one)
                .collect(Collectors.joining(",", "{\"" + member + "\":[", "]}"));
        return new Answer(200, Contract.checked(service, schema, body));
    }

    static List<String> parameters(Call call, String name) {
        String query = URI.create(call.uri()).getQuery();
        return query == null
                ? List.of()
                : Stream.of(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(24), 16);
    }

    private static String id(int kind, int number) {
        return "%08x-0000-7000-8000-%012x".formatted(kind, number);
    }
}
