package dev.dovetail.stories;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.dovetail.stories.Accounting.Authorization;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Stories.class)
class ApprovalStoriesTest {

    @Test
    void an_order_is_approved_by_everybody_and_accepted_by_a_cook(Ftgo ftgo) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();

        // When
        Order order = consumer.orders(restaurant, Dish.VINDALOO.times(2), Dish.NAAN.times(1));

        // Then
        Order.View approved = order.becomes("APPROVED");
        assertThat(approved.total()).isEqualTo(Money.euros("28.20"));
        assertThat(approved.milestones())
                .startsWith("PLACED")
                .contains("CONSUMER_VERIFIED", "TICKET_CREATED")
                .doesNotHaveDuplicates();
        assertThat(ftgo.accounting().held(consumer)).containsExactly(Money.euros("28.20"));

        Kitchen.Ticket ticket = ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE");
        assertThat(ticket.lines()).containsExactly(Dish.VINDALOO.times(2), Dish.NAAN.times(1));

        // When
        ftgo.kitchen().accept(ticket);

        // Then
        assertThat(order.tells("TICKET_ACCEPTED").state()).isEqualTo("APPROVED");
    }

    @Test
    void a_consumer_over_the_limit_is_refused_and_the_kitchen_need_not_cook(Ftgo ftgo) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumerWithOrderLimit("20.00");

        // When
        Order order = consumer.orders(restaurant, Dish.VINDALOO.times(2));

        // Then
        Order.Reason reason = order.becomes("REJECTED").rejection();
        assertThat(reason.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reason.text()).contains("25.00", "20.00");
        ftgo.kitchen().awaitTicket(order, "CANCELLED");
        order.tells("TICKET_CANCELLED");
        assertThat(ftgo.accounting().authorizations(consumer, order.id())).isEmpty();
        assertThat(ftgo.accounting().held(consumer)).isEmpty();
    }

    @Test
    void a_declined_card_rejects_the_order_and_the_kitchen_need_not_cook(Ftgo ftgo) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumerWithCardLimit("10.00");

        // When
        Order order = consumer.orders(restaurant, Dish.VINDALOO.times(1));

        // Then
        Order.View rejected = order.becomes("REJECTED");
        assertThat(rejected.rejection().code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(rejected.milestones()).contains("CONSUMER_VERIFIED", "TICKET_CREATED");
        ftgo.kitchen().awaitTicket(order, "CANCELLED");
        assertThat(ftgo.accounting().authorizations(consumer, order.id()))
                .extracting(Authorization::state)
                .containsExactly("DECLINED");
        assertThat(ftgo.accounting().held(consumer)).isEmpty();
    }

    @Test
    void repeated_requests_place_one_order_and_get_the_same_answer(Ftgo ftgo) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        // When
        List<CompletableFuture<Answer>> impatient = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> consumer.asks(key, restaurant, Dish.NAAN.times(3)), Thread::startVirtualThread))
                .limit(3)
                .toList();
        List<Answer> answers = impatient.stream().map(CompletableFuture::join).toList();
        Order order = ftgo.order(answers.getFirst());
        order.becomes("APPROVED");
        Answer late = consumer.asks(key, restaurant, Dish.NAAN.times(3));

        // Then
        assertThat(answers).containsOnly(late);
        assertThat(late.expect(201).location()).isPresent();
        assertThat(consumer.orders()).extracting(Order.View::orderId).containsExactly(order.id());
        assertThat(ftgo.accounting().held(consumer)).containsExactly(Money.euros("9.60"));
    }
}
