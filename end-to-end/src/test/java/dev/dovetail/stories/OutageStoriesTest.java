package dev.dovetail.stories;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Stories.class)
class OutageStoriesTest {

    private static final int MANY = 100;
    private static final int SOME = 10;

    @Test
    void a_relay_that_crashes_in_a_stream_of_orders_loses_none_and_repeats_none(Ftgo ftgo, Parts parts) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        List<Consumer> consumers = Stream.generate(ftgo::consumer).limit(SOME).toList();
        OrderStream stream = OrderStream.of(
                MANY, i -> consumers.get(i % consumers.size()).orders(restaurant, Dish.VINDALOO.times(1)));
        stream.awaitPlaced(SOME).getFirst().becomes("APPROVED");

        // When
        parts.kill(Part.RELAY);
        List<Order> orders = stream.all();
        parts.start(Part.RELAY);

        // Then
        orders.forEach(order -> order.becomes("APPROVED"));
        assertThat(orders).hasSize(MANY);
        assertOnceForEach(orders, ftgo, Part.KITCHEN, "ftgo.kitchen.TicketCreated");
        assertOnceForEach(orders, ftgo, Part.CONSUMER, "ftgo.consumer.ConsumerVerified");
        assertOnceForEach(orders, ftgo, Part.ACCOUNTING, "ftgo.accounting.CardAuthorized");
        assertOnceForEach(orders, ftgo, Part.ORDER, "ftgo.order.OrderApproved");
        assertThat(orders)
                .allSatisfy(order -> assertThat(ftgo.kitchen().ticketsOf(order)).hasSize(1));
        assertThat(consumers)
                .allSatisfy(consumer ->
                        assertThat(ftgo.accounting().held(consumer)).containsExactly(Money.euros("125.00")));
        assertThat(ftgo.deadLetters()).isEmpty();
    }

    @Test
    void orders_are_taken_without_kafka_and_approved_when_it_is_back(Ftgo ftgo, Parts parts) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();
        Map<Part, String> others = runs(parts, EnumSet.complementOf(EnumSet.of(Part.KAFKA)));

        // When
        parts.stop(Part.KAFKA);
        List<Order> orders = orders(SOME, consumer, restaurant);
        parts.start(Part.KAFKA);

        // Then
        orders.forEach(order -> order.becomes("APPROVED"));
        assertThat(runs(parts, others.keySet())).isEqualTo(others);
        assertThat(ftgo.deadLetters()).isEmpty();
    }

    @Test
    void orders_survive_a_crash_of_the_database(Ftgo ftgo, Parts parts) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();
        Map<Part, String> others = runs(parts, EnumSet.complementOf(EnumSet.of(Part.POSTGRES)));
        List<Order> orders = orders(SOME, consumer, restaurant);

        // When
        parts.kill(Part.POSTGRES);
        parts.start(Part.POSTGRES);

        // Then
        Patience.until(
                "the order service to find its database again",
                orders.getFirst()::ask,
                answer -> answer.status() == 200);
        orders.forEach(order -> order.becomes("APPROVED"));
        assertThat(runs(parts, others.keySet())).isEqualTo(others);
        assertThat(ftgo.deadLetters()).isEmpty();
    }

    @Test
    void orders_are_taken_without_the_kitchen_and_approved_when_it_is_back(Ftgo ftgo, Parts parts) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();

        // When
        parts.stop(Part.KITCHEN);
        List<Order> orders = orders(SOME, consumer, restaurant);

        // Then
        orders.forEach(
                order -> assertThat(order.tells("CONSUMER_VERIFIED").state()).isEqualTo("APPROVAL_PENDING"));

        // When
        parts.start(Part.KITCHEN);

        // Then
        orders.forEach(order -> order.becomes("APPROVED"));
        orders.forEach(order -> ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE"));
        assertThat(ftgo.deadLetters()).isEmpty();
    }

    @Test
    void a_relay_that_is_stopped_leaves_no_slot_active(Ftgo ftgo, Parts parts) throws SQLException {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();
        consumer.orders(restaurant, Dish.NAAN.times(1)).becomes("APPROVED");
        assertThat(activeSlots(parts)).hasSameSizeAs(Part.SERVICES);

        // When
        parts.stop(Part.RELAY);

        // Then
        Patience.until("every slot to be free", () -> activeSlots(parts), List::isEmpty);

        // When
        parts.start(Part.RELAY);

        // Then
        consumer.orders(restaurant, Dish.NAAN.times(1)).becomes("APPROVED");
        assertThat(activeSlots(parts)).hasSameSizeAs(Part.SERVICES);
    }

    private static List<Order> orders(int count, Consumer consumer, Restaurant restaurant) {
        return IntStream.range(0, count)
                .mapToObj(i -> consumer.orders(restaurant, Dish.VINDALOO.times(1)))
                .toList();
    }

    private static void assertOnceForEach(List<Order> orders, Ftgo ftgo, Part service, String type) {
        Map<String, Integer> counts = ftgo.outbox(service).countByOrder(type);
        assertThat(orders)
                .allSatisfy(order -> assertThat(counts.get(order.id().toString()))
                        .as(type + " of " + order)
                        .isEqualTo(1));
    }

    private static Map<Part, String> runs(Parts parts, Set<Part> which) {
        return which.stream()
                .collect(Collectors.toMap(
                        part -> part, parts::run, (one, other) -> one, () -> new EnumMap<>(Part.class)));
    }

    /** Of all databases: any role sees them. */
    private static List<String> activeSlots(Parts parts) throws SQLException {
        try (Connection connection = parts.connect(Part.ORDER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select slot_name from pg_replication_slots where active")) {
            var slots = new ArrayList<String>();
            while (rows.next()) {
                slots.add(rows.getString(1));
            }
            return slots;
        }
    }
}
