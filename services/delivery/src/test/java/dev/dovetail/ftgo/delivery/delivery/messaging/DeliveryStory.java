package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.delivery.delivery.messaging.CourierEvents.FoodDelivered;
import dev.dovetail.ftgo.delivery.delivery.messaging.CourierEvents.FoodPickedUp;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.CourierBid;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.DeliveryOffered;
import dev.dovetail.ftgo.delivery.delivery.messaging.KitchenEvents.TicketAccepted;
import dev.dovetail.ftgo.delivery.delivery.messaging.KitchenEvents.TicketReady;
import dev.dovetail.ftgo.delivery.wire.MoneyData;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;
import dev.dovetail.messaging.test.Sent;

import static io.restassured.RestAssured.given;

/** One order at one restaurant, and what is said about its delivery. */
public final class DeliveryStory {

    static final Channel OFFERS = Channel.of("ftgo.delivery.offers");
    static final Channel REPLIES = Channel.of("ftgo.delivery.replies");
    static final Channel EVENTS = Channel.of("ftgo.delivery.events");
    private static final Channel KITCHEN_EVENTS = Channel.of("ftgo.kitchen.events");
    private static final Channel ORDER_EVENTS = Channel.of("ftgo.order.events");
    private static final Channel COURIER_EVENTS = Channel.of("ftgo.courier.events");
    private static final Channel RESTAURANT_EVENTS = Channel.of("ftgo.restaurant.events");

    static final Instant READY_BY = Instant.parse("2030-06-01T18:30:00Z");

    private final Scenario scenario;
    private final UUID order = UUID.randomUUID();
    private final UUID restaurant = UUID.randomUUID();

    public DeliveryStory(Scenario scenario) {
        this.scenario = scenario;
    }

    /** An order that is offered to fleets. */
    public static DeliveryStory offered(Scenario scenario) {
        DeliveryStory story = new DeliveryStory(scenario);
        story.restaurantOpens().handled();
        story.orderIsPlaced().handled();
        story.ticketIsAccepted().handled();
        return story;
    }

    /** An order that the fleet {@code bikes} is to deliver. */
    public static DeliveryStory assigned(Scenario scenario) {
        DeliveryStory story = offered(scenario);
        story.bids("bikes", "2.00").handled();
        story.bids("cars", "5.00").handled();
        return story;
    }

    public UUID order() {
        return order;
    }

    public UUID restaurant() {
        return restaurant;
    }

    public Received restaurantOpens() {
        return scenario.receives(
                RESTAURANT_EVENTS, restaurant, "ftgo.restaurant.RestaurantCreated", bytes("""
                {"restaurantId": "%s", "name": "Thai Palace",
                 "address": {"street": "Hauptstraße 1", "city": "Berlin", "postcode": "10115", "country": "DE"}}
                """.formatted(restaurant)));
    }

    public Received orderIsPlaced() {
        return scenario.receives(
                ORDER_EVENTS, order, "ftgo.order.OrderPlaced", bytes("""
                {"orderId": "%s", "restaurantId": "%s",
                 "deliveryAddress": {"street": "Kantstraße 12", "city": "Berlin", "postcode": "10625", "country": "DE"}}
                """.formatted(order, restaurant)));
    }

    Received orderIsPlaced(String instructions) {
        return scenario.receives(
                ORDER_EVENTS, order, "ftgo.order.OrderPlaced", bytes("""
                {"orderId": "%s", "restaurantId": "%s",
                 "deliveryAddress": {"street": "Kantstraße 12", "city": "Berlin", "postcode": "10625", "country": "DE",
                                     "instructions": "%s"}}
                """.formatted(order, restaurant, instructions)));
    }

    public Received orderIsCancelled() {
        return scenario.receives(
                ORDER_EVENTS, order, "ftgo.order.OrderCancelled", bytes("{\"orderId\": \"" + order + "\"}"));
    }

    public Received ticketIsAccepted() {
        return scenario.receives(KITCHEN_EVENTS, order, new TicketAccepted(order, restaurant, READY_BY));
    }

    public Received ticketIsReady() {
        return scenario.receives(KITCHEN_EVENTS, order, new TicketReady(order));
    }

    /** The fleet answers the last offer. */
    public Received bids(String fleet, String fee) {
        return bids(last(DeliveryOffered.class), fleet, fee);
    }

    /** The fleet answers the last offer and says when its courier will be at the restaurant. */
    Received bids(String fleet, String fee, Instant atRestaurant) {
        return bids(last(DeliveryOffered.class), fleet, fee, atRestaurant);
    }

    Received bids(Sent<DeliveryOffered> offer, String fleet, String fee) {
        return bids(offer, fleet, fee, READY_BY.minus(Duration.ofMinutes(10)));
    }

    private Received bids(Sent<DeliveryOffered> offer, String fleet, String fee, Instant atRestaurant) {
        return scenario.answers(
                offer, new CourierBid(order, fleet, fleet + "-1", new MoneyData(fee, "EUR"), atRestaurant));
    }

    public Received courierPicksUp(String courier) {
        return scenario.receives(COURIER_EVENTS, order, new FoodPickedUp(order, courier, READY_BY));
    }

    public Received courierDelivers(String courier) {
        return scenario.receives(
                COURIER_EVENTS, order, new FoodDelivered(order, courier, READY_BY.plus(Duration.ofMinutes(15))));
    }

    /** What was said about it, of that class, in order. */
    public <T extends MessageBody> List<Sent<T>> said(Class<T> type) {
        return scenario.sends(type).keyed(order).all();
    }

    public <T extends MessageBody> Sent<T> last(Class<T> type) {
        return said(type).getLast();
    }

    /** Its state, as the API says. */
    public String state() {
        return given().get("/v1/deliveries/{id}", order)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
