package dev.dovetail.stories;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every message comes again, long after those behind it: as after a restored broker, or a group that begins anew. */
@ExtendWith(Stories.class)
class RedeliveryStoryTest {

    @Test
    void when_every_message_of_every_channel_comes_twice_again_no_row_of_any_service_changes(Ftgo ftgo, Parts parts) {
        // Kafka in a cluster is not reached from outside of it.
        assumeTrue(parts instanceof LocalParts);
        var channels = new Channels(((LocalParts) parts).kafka());
        var databases = new Databases(parts);

        // Given
        Restaurant restaurant = ftgo.restaurant();
        deliver(ftgo, restaurant);
        cancel(ftgo, restaurant);
        revise(ftgo, restaurant);
        reject(ftgo, restaurant);
        ftgo.shortenMenu(restaurant, Dish.VINDALOO);
        Set<String> rows = rowsAtRest(databases, channels);
        List<ConsumerRecord<byte[], byte[]>> messages = channels.messages();
        assertThat(messages).extracting(ConsumerRecord::topic).containsAll(channels.received());

        // When
        for (int time = 1; time <= 2; time++) {
            channels.sendAgain(messages);
            Patience.until("all to be handled again", channels::unhandled, unhandled -> unhandled.isEmpty());
        }

        // Then
        assertThat(differences(rows, databases.rows())).isEmpty();
        Order next = ftgo.consumer().orders(restaurant, Dish.VINDALOO.times(1));
        next.becomes("APPROVED");
    }

    private static void deliver(Ftgo ftgo, Restaurant restaurant) {
        Order order = ftgo.consumer().ordersTo(Address.NEAR, restaurant, Dish.VINDALOO.times(1));
        Kitchen.Ticket ticket = ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE");
        ftgo.kitchen().accept(ticket);
        ftgo.kitchen().prepare(ticket);
        ftgo.kitchen().finish(ticket);
        order.tells("DELIVERED");
    }

    private static void cancel(Ftgo ftgo, Restaurant restaurant) {
        Order order = ftgo.consumer().orders(restaurant, Dish.NAAN.times(1));
        order.becomes("APPROVED");
        order.cancel().expect(202);
        order.becomes("CANCELLED");
    }

    private static void revise(Ftgo ftgo, Restaurant restaurant) {
        Order order = ftgo.consumer().orders(restaurant, Dish.NAAN.times(1));
        order.becomes("APPROVED");
        order.revise(Dish.NAAN.times(3)).expect(202);
        order.tells("REVISED");
    }

    private static void reject(Ftgo ftgo, Restaurant restaurant) {
        ftgo.consumerWithCardLimit("1.00")
                .orders(restaurant, Dish.NAAN.times(1))
                .becomes("REJECTED");
    }

    /** When nobody is on the way, all that was sent has arrived, and all that has arrived has been handled. */
    private static Set<String> rowsAtRest(Databases databases, Channels channels) {
        return Patience.until(
                        "everything to come to rest",
                        () -> {
                            Set<String> rows = databases.rows();
                            boolean rest = databases.rest()
                                    && idsOf(channels.messages()).containsAll(databases.messages())
                                    && channels.unhandled().isEmpty();
                            return new Look(rows, rest && rows.equals(databases.rows()));
                        },
                        Look::rest)
                .rows();
    }

    private static Set<String> idsOf(List<ConsumerRecord<byte[], byte[]>> messages) {
        return messages.stream()
                .map(message -> message.headers().lastHeader("ce_id").value())
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    private static List<String> differences(Set<String> before, Set<String> after) {
        var differences = new ArrayList<String>();
        minus(before, after).forEach(row -> differences.add("- " + row));
        minus(after, before).forEach(row -> differences.add("+ " + row));
        return differences;
    }

    private static Set<String> minus(Set<String> rows, Set<String> others) {
        var rest = new TreeSet<>(rows);
        rest.removeAll(others);
        return rest;
    }

    private record Look(Set<String> rows, boolean rest) {

        @Override
        public String toString() {
            return rows.size() + " rows, " + (rest ? "at rest" : "not at rest");
        }
    }
}
