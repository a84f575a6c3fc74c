package dev.dovetail.local.demonstration;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dovetail.local.platform.Platform;

/**
 * Places an order that is approved and one that is refused, lets the first be cooked and delivered, and prints how all
 * of that travelled, as the systems recorded it.
 */
public final class Demonstration {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DECIDED = Set.of("APPROVED", "REJECTED");
    private static final int AFFORDABLE = 2;
    private static final int TOO_MANY = 5;

    private final Platform platform;
    private final Consumer<String> out;

    /** @param out gets the text line by line */
    public Demonstration(Platform platform, Consumer<String> out) {
        this.platform = platform;
        this.out = out;
    }

    /**
     * Runs to its end.
     *
     * @return who took part
     * @throws IllegalStateException if an answer is not as expected or does not come
     */
    public Cast run() {
        try (var rest = new Rest()) {
            var ftgo = new Ftgo(platform, rest);
            var begin = Instant.now();
            var restaurant = ftgo.createRestaurant();
            var consumer = ftgo.registerConsumer();
            ftgo.putCardOnFile(consumer);
            var conversation = new Conversation(platform);
            ftgo.await(
                    "the news of restaurant and consumer to arrive",
                    () -> conversation.arrived("restaurant", restaurant, Set.of("order", "kitchen", "delivery"))
                            && conversation.arrived("consumer", consumer, Set.of("order", "accounting")));
            out.accept("\nA restaurant, and a consumer who may spend 50 EUR on an order, became known to all others in "
                    + new Table(begin).since(Instant.now()));
            var order = tell(
                    "1. An order of 25.00 EUR", ftgo, conversation, () -> ftgo.place(consumer, restaurant, AFFORDABLE));
            tell("2. An order of 62.50 EUR", ftgo, conversation, () -> ftgo.place(consumer, restaurant, TOO_MANY));
            deliver(order, ftgo, conversation);
            out.accept("\nTimes are read from the outboxes, Kafka's records, the inboxes and the orders' history.");
            return new Cast(restaurant, consumer, order);
        }
    }

    private String tell(String title, Ftgo ftgo, Conversation conversation, Supplier<JsonNode> place) {
        var start = Instant.now();
        var placed = place.get();
        var answered = Instant.now();
        var id = placed.path("orderId").asText();
        ftgo.await("order " + id + " to be decided", () -> DECIDED.contains(state(ftgo.order(id))));
        ftgo.await("all commands about order " + id + " to be answered", () -> conversation.isOver(id, start));
        var decided = ftgo.order(id);
        var table = new Table(start);
        out.accept("\n" + title + ", answered " + placed.path("state").asText() + " after " + table.since(answered));
        table.of(conversation.of(id, start), decided.path("history")).forEach(out);
        return id;
    }

    /** Lets a cook accept and prepare the order while couriers bid for it, and waits until it is delivered. */
    private void deliver(String id, Ftgo ftgo, Conversation conversation) {
        var start = Instant.now();
        ftgo.accept(id);
        ftgo.await("a courier for order " + id, () -> state(ftgo.delivery(id)).equals("ASSIGNED"));
        ftgo.cook(id);
        ftgo.await(
                "order " + id + " to be delivered",
                () -> deliveryOf(ftgo.order(id)).equals("DELIVERED"));
        var over = Instant.now();
        var delivery = ftgo.delivery(id);
        var table = new Table(start);
        out.accept("\n3. The first order is cooked and delivered, by %s of fleet %s, after %s"
                .formatted(
                        delivery.at("/courier/courierId").asText(),
                        delivery.at("/courier/fleet").asText(),
                        table.since(over)));
        table.of(conversation.of(id, start), since(start, ftgo.order(id).path("history")))
                .forEach(out);
    }

    private static JsonNode since(Instant start, JsonNode history) {
        var later = JSON.createArrayNode();
        history.valueStream()
                .filter(entry -> Instant.parse(entry.path("at").asText()).isAfter(start))
                .forEach(later::add);
        return later;
    }

    private static String deliveryOf(JsonNode order) {
        return order.at("/delivery/status").asText();
    }

    private static String state(JsonNode resource) {
        return resource.path("state").asText();
    }

    /**
     * The ids of those who took part.
     *
     * @param order the approved one
     */
    public record Cast(String restaurant, String consumer, String order) {

        /** The body of a further order, as JSON. */
        public String oneMore() {
            return Ftgo.order(consumer, restaurant, 1);
        }
    }
}
