package dev.dovetail.ftgo.order.order;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.dovetail.ftgo.order.order.Samples.NOON;
import static dev.dovetail.ftgo.order.order.Samples.OVER_LIMIT;
import static dev.dovetail.ftgo.order.order.Samples.THREE_CURRIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderCancellationTest {

    private final RecordedMessages messages = new RecordedMessages();

    @Test
    void waitsForTheKitchen() {
        // Given
        Order order = Samples.approved(messages);
        messages.news();

        // When
        order.requestCancellation(messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.CANCEL_PENDING);
        assertThat(messages.words()).containsExactly("CancelTicket");
    }

    @Test
    void givesTheMoneyFreeWhenTheKitchenHasCancelled() {
        // Given
        Order order = Samples.approved(messages);
        UUID authorization = messages.lastIdOf("AuthorizeCard");
        order.requestCancellation(messages, NOON);
        UUID request = messages.lastIdOf("CancelTicket");
        messages.news();

        // When
        order.ticketCancelled(request, messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(messages.words()).containsExactly("ReverseAuthorization", "OrderCancelled");
        assertThat(messages.lastIdOf("ReverseAuthorization")).isEqualTo(authorization);
    }

    @Test
    void endsInApprovedWhenTheKitchenRefuses() {
        // Given
        Order order = Samples.approved(messages);
        order.requestCancellation(messages, NOON);
        UUID request = messages.lastIdOf("CancelTicket");
        messages.news();
        Reason cooking = new Reason("NOT_ALLOWED", "The food is being prepared");

        // When
        order.ticketRefused(request, cooking, messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.APPROVED);
        assertThat(order.history().entries().getLast())
                .isEqualTo(new History.Entry(Milestone.CANCELLATION_REFUSED, NOON, cooking));
        assertThat(messages.words()).isEmpty();
    }

    @Test
    void isNotDecidedByTheAnswerToAnEarlierOne() {
        // Given
        Order order = Samples.approved(messages);
        order.requestCancellation(messages, NOON);
        UUID first = messages.lastIdOf("CancelTicket");
        order.ticketRefused(first, new Reason("NOT_ALLOWED", "Not now"), messages, NOON);
        order.requestCancellation(messages, NOON);

        // When
        order.ticketRefused(first, new Reason("NOT_ALLOWED", "Not now"), messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.CANCEL_PENDING);
    }

    @Test
    void isRefusedAtOnceWhenTheKitchenIsKnownToHaveBegun() {
        // Given
        Order order = Samples.approved(messages);
        order.ticketIs(TicketStatus.PREPARING, NOON);

        // When / Then
        assertThatThrownBy(() -> order.requestCancellation(messages, NOON))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessage("The restaurant has begun to prepare the order; it can no longer be cancelled");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"APPROVED"},
            mode = EnumSource.Mode.EXCLUDE)
    void isRefusedInEveryOtherStateWithAReason(OrderState state) {
        // Given
        Order order = inState(state);
        messages.news();

        // When / Then
        assertThatThrownBy(() -> order.requestCancellation(messages, NOON))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("cancelled");
        assertThatThrownBy(() -> order.requestRevision(THREE_CURRIES, messages, NOON))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("revised");
        assertThat(messages.words()).isEmpty();
        assertThat(order.state()).isEqualTo(state);
    }

    private Order inState(OrderState state) {
        return switch (state) {
            case APPROVAL_PENDING -> Samples.placed(messages);
            case APPROVED -> Samples.approved(messages);
            case REJECTED -> {
                Order order = Samples.placed(messages);
                order.consumerRefused(OVER_LIMIT, messages, NOON);
                yield order;
            }
            case CANCEL_PENDING -> {
                Order order = Samples.approved(messages);
                order.requestCancellation(messages, NOON);
                yield order;
            }
            case CANCELLED -> {
                Order order = inState(OrderState.CANCEL_PENDING);
                order.ticketCancelled(messages.lastIdOf("CancelTicket"), messages, NOON);
                yield order;
            }
            case REVISION_PENDING -> {
                Order order = Samples.approved(messages);
                order.requestRevision(THREE_CURRIES, messages, NOON);
                yield order;
            }
        };
    }
}
