package dev.dovetail.ftgo.order.order;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static dev.dovetail.ftgo.order.order.Samples.NOON;
import static dev.dovetail.ftgo.order.order.Samples.OVER_LIMIT;
import static dev.dovetail.ftgo.order.order.Samples.THREE_CURRIES;
import static dev.dovetail.ftgo.order.order.Samples.TWO_CURRIES;
import static org.assertj.core.api.Assertions.assertThat;

class OrderRevisionTest {

    private final RecordedMessages messages = new RecordedMessages();

    @Test
    void asksForTheNewTotalFirst() {
        // Given
        Order order = Samples.approved(messages);
        messages.news();

        // When
        order.requestRevision(THREE_CURRIES, messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.REVISION_PENDING);
        assertThat(order.lines()).isEqualTo(TWO_CURRIES);
        assertThat(messages.said).singleElement().satisfies(said -> {
            assertThat(said.what()).isEqualTo("AuthorizeCard");
            assertThat(said.lines()).isEqualTo(THREE_CURRIES);
        });
    }

    @Test
    void replacesTheLinesAndTheAuthorization() {
        // Given
        Order order = Samples.approved(messages);
        UUID old = messages.lastIdOf("AuthorizeCard");
        order.requestRevision(THREE_CURRIES, messages, NOON);

        // When
        order.cardAuthorized(messages.lastIdOf("AuthorizeCard"), messages, NOON);
        UUID request = messages.lastIdOf("ReviseTicket");
        messages.news();
        order.ticketRevised(request, messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.APPROVED);
        assertThat(order.lines()).isEqualTo(THREE_CURRIES);
        assertThat(messages.words()).containsExactly("ReverseAuthorization", "OrderRevised");
        assertThat(messages.lastIdOf("ReverseAuthorization")).isEqualTo(old);
    }

    @Test
    void changesNothingWhenTheCardIsDeclined() {
        // Given
        Order order = Samples.approved(messages);
        order.requestRevision(THREE_CURRIES, messages, NOON);
        UUID authorization = messages.lastIdOf("AuthorizeCard");
        messages.news();

        // When
        order.cardDeclined(authorization, OVER_LIMIT, messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.APPROVED);
        assertThat(order.lines()).isEqualTo(TWO_CURRIES);
        assertThat(messages.words()).isEmpty();
        assertThat(order.history().entries().getLast().what()).isEqualTo(Milestone.REVISION_REFUSED);
    }

    @Test
    void givesTheNewMoneyFreeWhenTheKitchenRefuses() {
        // Given
        Order order = Samples.approved(messages);
        order.requestRevision(THREE_CURRIES, messages, NOON);
        UUID fresh = messages.lastIdOf("AuthorizeCard");
        order.cardAuthorized(fresh, messages, NOON);
        UUID request = messages.lastIdOf("ReviseTicket");
        messages.news();

        // When
        order.ticketRefused(request, new Reason("NOT_ALLOWED", "Too late"), messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.APPROVED);
        assertThat(order.lines()).isEqualTo(TWO_CURRIES);
        assertThat(messages.words()).containsExactly("ReverseAuthorization");
        assertThat(messages.lastIdOf("ReverseAuthorization")).isEqualTo(fresh);
    }

    @Test
    void givesAllMoneyFreeWhenTheTicketTurnsOutToBeLost() {
        // Given
        Order order = Samples.approved(messages);
        UUID old = messages.lastIdOf("AuthorizeCard");
        order.requestRevision(THREE_CURRIES, messages, NOON);
        UUID fresh = messages.lastIdOf("AuthorizeCard");
        UUID confirmation = messages.lastIdOf("ConfirmTicket");
        messages.news();

        // When
        order.ticketRefused(confirmation, new Reason("UNKNOWN_TICKET", "No such ticket"), messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(messages.said.stream().filter(said -> said.what().equals("ReverseAuthorization")))
                .extracting(RecordedMessages.Said::id)
                .containsExactlyInAnyOrder(old, fresh);
    }
}
