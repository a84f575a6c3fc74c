package dev.dovetail.stories;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The application, as its users see it. */
final class Ftgo {

    private static final Money PLENTY = Money.euros("100000.00");

    private final Parts parts;

    Ftgo(Parts parts) {
        this.parts = parts;
    }

    /** A new restaurant, of which order and kitchen know the menu. */
    Restaurant restaurant() {
        UUID id = rest(Part.RESTAURANT)
                .post("/v1/restaurants", Restaurant.Description.ofAjanta())
                .expect(201)
                .as(Created.class)
                .id();
        kitchen().awaitMenuOf(id);
        awaitOrdersAccepted("#/restaurantId", UUID.randomUUID(), id);
        return new Restaurant(id);
    }

    /** Its owner leaves but these dishes on the menu. */
    void shortenMenu(Restaurant restaurant, Dish... dishes) {
        var menu = Map.of("menu", Stream.of(dishes).map(Dish::onTheMenu).toList());
        rest(Part.RESTAURANT)
                .put("/v1/restaurants/" + restaurant.id() + "/menu", menu)
                .expect(200);
    }

    /** A new consumer who may spend what any story needs. */
    Consumer consumer() {
        return consumer(PLENTY, PLENTY);
    }

    /** A new consumer who may not spend more with one order. */
    Consumer consumerWithOrderLimit(String euros) {
        return consumer(Money.euros(euros), PLENTY);
    }

    /** A new consumer whose card does not cover more. */
    Consumer consumerWithCardLimit(String euros) {
        return consumer(PLENTY, Money.euros(euros));
    }

    Kitchen kitchen() {
        return new Kitchen(rest(Part.KITCHEN));
    }

    Accounting accounting() {
        return new Accounting(rest(Part.ACCOUNTING));
    }

    Deliveries deliveries() {
        return new Deliveries(rest(Part.DELIVERY));
    }

    Outbox outbox(Part service) {
        return new Outbox(parts, service);
    }

    /** What all services have sent about an order. */
    List<Outbox.Message> messagesAbout(Order order) {
        return Part.SERVICES.stream()
                .flatMap(service -> outbox(service).about(order).stream())
                .toList();
    }

    /** What any service has put aside because it could not handle it: nothing, whatever happened. */
    List<String> deadLetters() {
        return Part.SERVICES.stream()
                .flatMap(service -> outbox(service).deadLetters().stream())
                .toList();
    }

    /** An order that was taken. */
    Order order(Answer answer) {
        return Order.taken(answer, rest(Part.ORDER));
    }

    private Consumer consumer(Money orderLimit, Money cardLimit) {
        var registration = new Registration("Ada", Address.OF_EVERYBODY, orderLimit);
        UUID id = rest(Part.CONSUMER)
                .post("/v1/consumers", registration)
                .expect(201)
                .as(Created.class)
                .id();
        accounting().putOnFile(id, cardLimit);
        awaitOrdersAccepted("#/consumerId", id, UUID.randomUUID());
        return new Consumer(id, rest(Part.ORDER));
    }

    /** Asks for a dish that nobody offers, until it is not that field any more which is refused. */
    private void awaitOrdersAccepted(String pointer, UUID consumer, UUID restaurant) {
        var lines = List.of(new Dish.Line("nothing", 1));
        var request = new Consumer.Request(consumer, restaurant, lines, Address.OF_EVERYBODY);
        Patience.until(
                "the order service to know " + pointer,
                () -> rest(Part.ORDER)
                        .post("/v1/orders", request)
                        .expect(422)
                        .as(Problem.class)
                        .errors(),
                errors -> errors.stream().noneMatch(error -> pointer.equals(error.get("pointer"))));
    }

    private Rest rest(Part service) {
        return new Rest(parts, service);
    }

    private record Registration(String name, Address address, Money orderLimit) {}

    private record Created(UUID id) {}

    private record Problem(List<Map<String, String>> errors) {}
}
