package dev.dovetail.stories;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Stories.class)
class ChangeStoriesTest {

    @Test
    void a_cancelled_order_is_neither_cooked_nor_paid(Ftgo ftgo) {
        // Given
        Consumer consumer = ftgo.consumer();
        Order order = consumer.orders(ftgo.restaurant(), Dish.VINDALOO.times(1));
        order.becomes("APPROVED");

        // When
        order.cancel().expect(202);

        // Then
        order.becomes("CANCELLED");
        ftgo.kitchen().awaitTicket(order, "CANCELLED");
        ftgo.accounting().awaitHeld(consumer);
    }

    @Test
    void a_revised_order_is_cooked_and_paid_as_revised(Ftgo ftgo) {
        // Given
        Consumer consumer = ftgo.consumer();
        Order order = consumer.orders(ftgo.restaurant(), Dish.VINDALOO.times(1));
        order.becomes("APPROVED");

        // When
        order.revise(Dish.VINDALOO.times(2), Dish.NAAN.times(2)).expect(202);

        // Then
        Order.View revised = order.tells("REVISED");
        assertThat(revised.state()).isEqualTo("APPROVED");
        assertThat(revised.total()).isEqualTo(Money.euros("31.40"));
        Kitchen.Ticket ticket = ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE");
        assertThat(ticket.lines()).containsExactly(Dish.VINDALOO.times(2), Dish.NAAN.times(2));
        ftgo.accounting().awaitHeld(consumer, Money.euros("31.40"));
    }

    @Test
    void a_revision_the_card_does_not_cover_leaves_the_order_as_it_was(Ftgo ftgo) {
        // Given
        Consumer consumer = ftgo.consumerWithCardLimit("30.00");
        Order order = consumer.orders(ftgo.restaurant(), Dish.VINDALOO.times(1));
        order.becomes("APPROVED");

        // When
        order.revise(Dish.VINDALOO.times(4)).expect(202);

        // Then
        Order.View unchanged = order.tells("REVISION_REFUSED");
        assertThat(unchanged.state()).isEqualTo("APPROVED");
        assertThat(unchanged.lines()).containsExactly(Dish.VINDALOO.times(1));
        assertThat(ftgo.accounting().held(consumer)).containsExactly(Money.euros("12.50"));
    }

    @Test
    void an_order_in_the_pan_is_not_cancelled(Ftgo ftgo) {
        // Given
        Consumer consumer = ftgo.consumer();
        Order order = consumer.orders(ftgo.restaurant(), Dish.VINDALOO.times(1));
        Kitchen.Ticket ticket = ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE");
        ftgo.kitchen().accept(ticket);
        ftgo.kitchen().prepare(ticket);
        order.tells("TICKET_PREPARING");

        // When
        Answer answer = order.cancel();

        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(order.now().state()).isEqualTo("APPROVED");
        assertThat(ftgo.accounting().held(consumer)).containsExactly(Money.euros("12.50"));
    }
}
