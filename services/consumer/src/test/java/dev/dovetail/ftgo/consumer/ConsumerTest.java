package dev.dovetail.ftgo.consumer;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.consumer.Consumer.Status;
import dev.dovetail.ftgo.consumer.Objection.Code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ConsumerTest {

    private final Consumer ada = new Consumer(
            "Ada", new Address("Hauptstraße 1", "Berlin", "10115", "DE"), new OrderLimit(money("100", "EUR")));

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "99.99", "100", "100.00"})
    void orders_up_to_the_limit_are_welcome(String total) {
        assertThat(ada.objectionTo(money(total, "EUR"))).isEmpty();
    }

    @Test
    void an_order_over_the_limit_is_refused_with_both_amounts() {
        assertThat(ada.objectionTo(money("100.01", "EUR")))
                .contains(new Objection(
                        Code.LIMIT_EXCEEDED,
                        "The order's total of 100.01 EUR is over the consumer's limit of 100.00 EUR"));
    }

    @Test
    void a_limit_covers_no_other_currency() {
        assertThat(ada.objectionTo(money("0.01", "USD")))
                .contains(new Objection(
                        Code.LIMIT_EXCEEDED,
                        "The order is in USD and the consumer's limit in EUR; amounts are not converted,"
                                + " so the limit does not cover it"));
    }

    @Test
    void a_suspended_consumer_may_not_order_at_all() {
        ada.suspend();

        assertThat(ada.status()).isEqualTo(Status.SUSPENDED);
        assertThat(ada.objectionTo(money("1", "EUR")))
                .contains(new Objection(Code.SUSPENDED, "The consumer is suspended"));
    }

    @Test
    void a_reinstated_consumer_may_order_again() {
        ada.suspend();

        ada.reinstate();

        assertThat(ada.status()).isEqualTo(Status.ACTIVE);
        assertThat(ada.objectionTo(money("1", "EUR"))).isEmpty();
    }

    @Test
    void who_is_suspended_cannot_be_suspended_again() {
        ada.suspend();

        assertThatThrownBy(ada::suspend).isInstanceOf(NotAllowed.class).hasMessage("The consumer is suspended already");
    }

    @Test
    void who_is_not_suspended_cannot_be_reinstated() {
        assertThatThrownBy(ada::reinstate).isInstanceOf(NotAllowed.class).hasMessage("The consumer is not suspended");
    }

    @Test
    void a_new_limit_holds_from_the_next_order_on() {
        ada.limitOrdersTo(new OrderLimit(money("20", "EUR")));

        assertThat(ada.objectionTo(money("20", "EUR"))).isEmpty();
        assertThat(ada.objectionTo(money("20.01", "EUR"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void a_limit_is_above_zero(String amount) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> new OrderLimit(money(amount, "EUR")));

        assertThat(refused.faults()).containsExactly(new Invalid.Fault("/amount", "must be above zero"));
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), currency);
    }
}
