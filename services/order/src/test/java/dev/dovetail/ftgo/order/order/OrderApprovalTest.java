package dev.dovetail.ftgo.order.order;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static dev.dovetail.ftgo.order.order.Samples.NOON;
import static dev.dovetail.ftgo.order.order.Samples.OVER_LIMIT;
import static dev.dovetail.ftgo.order.order.Samples.TWO_CURRIES;
import static org.assertj.core.api.Assertions.assertThat;

class OrderApprovalTest {

    private final RecordedMessages messages = new RecordedMessages();

    @Test
    void asksConsumerAndKitchenAtTheSameTime() {
        // When
        Order order = Samples.placed(messages);

        // Then
        assertThat(messages.words()).containsExactly("OrderPlaced", "VerifyConsumer", "CreateTicket");
        assertThat(order.state()).isEqualTo(OrderState.APPROVAL_PENDING);
        assertThat(order.lines().total()).hasToString("19.00 EUR");
    }

    @Test
    void authorizesTheCardWhenBothHaveAgreed() {
        // Given
        Order order = Samples.placed(messages);
        messages.news();

        // When
        order.ticketCreated(messages, NOON);
        var afterOne = messages.news();
        order.consumerVerified(messages, NOON);

        // Then
        assertThat(afterOne).isEmpty();
        assertThat(messages.said).singleElement().satisfies(said -> {
            assertThat(said.what()).isEqualTo("AuthorizeCard");
            assertThat(said.lines()).isEqualTo(TWO_CURRIES);
        });
    }

    @Test
    void isCompleteWithTheCard() {
        // Given
        Order order = Samples.awaitingCard(messages);
        UUID authorization = messages.lastIdOf("AuthorizeCard");
        messages.news();

        // When
        order.cardAuthorized(authorization, messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.APPROVED);
        assertThat(messages.words()).containsExactly("ConfirmTicket", "OrderApproved");
        assertThat(milestones(order))
                .containsExactly(
                        Milestone.PLACED, Milestone.CONSUMER_VERIFIED, Milestone.TICKET_CREATED, Milestone.APPROVED);
    }

    @Test
    void cancelsTheTicketThatMayExistWhenTheConsumerIsRefused() {
        // Given
        Order order = Samples.placed(messages);
        messages.news();

        // When
        order.consumerRefused(OVER_LIMIT, messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.REJECTED);
        assertThat(messages.words()).containsExactly("CancelTicket", "OrderRejected");
        assertThat(messages.said.getLast().reason()).isEqualTo(OVER_LIMIT);
        assertThat(order.history().entries().getLast().reason()).isEqualTo(OVER_LIMIT);
    }

    @Test
    void hasNothingToUndoWhenTheKitchenRefuses() {
        // Given
        Order order = Samples.placed(messages);
        order.consumerVerified(messages, NOON);
        messages.news();

        // When
        order.ticketRefused(UUID.randomUUID(), new Reason("UNKNOWN_MENU_ITEM", "No such item"), messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.REJECTED);
        assertThat(order.ticket().status()).isEqualTo(TicketStatus.REFUSED);
        assertThat(messages.words()).containsExactly("OrderRejected");
    }

    @Test
    void cancelsTheTicketWhenTheCardIsDeclined() {
        // Given
        Order order = Samples.awaitingCard(messages);
        UUID authorization = messages.lastIdOf("AuthorizeCard");
        messages.news();

        // When
        order.cardDeclined(authorization, new Reason("CARD_EXPIRED", "Expired in April"), messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.REJECTED);
        assertThat(messages.words()).containsExactly("CancelTicket", "OrderRejected");
    }

    @Test
    void asksNothingMoreForATicketThatComesAfterTheRejection() {
        // Given
        Order order = Samples.placed(messages);
        order.consumerRefused(OVER_LIMIT, messages, NOON);
        UUID cancellation = messages.lastIdOf("CancelTicket");
        messages.news();

        // When
        order.ticketCreated(messages, NOON);
        order.ticketCancelled(cancellation, messages, NOON);

        // Then
        assertThat(messages.words()).isEmpty();
        assertThat(order.state()).isEqualTo(OrderState.REJECTED);
        assertThat(order.ticket().status()).isEqualTo(TicketStatus.CANCELLED);
    }

    @Test
    void isNotMovedByAnAuthorizationItDidNotAskFor() {
        // Given
        Order order = Samples.awaitingCard(messages);
        messages.news();

        // When
        order.cardAuthorized(UUID.randomUUID(), messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.APPROVAL_PENDING);
        assertThat(messages.words()).isEmpty();
    }

    @Test
    void isTakenBackWhenTheKitchenCannotConfirm() {
        // Given
        Order order = Samples.approved(messages);
        UUID confirmation = messages.lastIdOf("ConfirmTicket");
        UUID authorization = messages.lastIdOf("AuthorizeCard");
        messages.news();

        // When
        order.ticketRefused(confirmation, new Reason("UNKNOWN_TICKET", "No such ticket"), messages, NOON);

        // Then
        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(messages.lastIdOf("ReverseAuthorization")).isEqualTo(authorization);
        assertThat(messages.words()).containsExactly("ReverseAuthorization", "OrderCancelled");
    }

    @Test
    void onlyAdvances() {
        // Given
        Order order = Samples.approved(messages);

        // When
        order.ticketAccepted(NOON.plusSeconds(1800), NOON);
        order.ticketIs(TicketStatus.READY, NOON);
        order.ticketIs(TicketStatus.CONFIRMED, NOON);
        order.ticketIs(TicketStatus.READY, NOON);

        // Then
        assertThat(order.ticket()).isEqualTo(new Ticket(TicketStatus.READY, NOON.plusSeconds(1800)));
        assertThat(milestones(order)).endsWith(Milestone.TICKET_ACCEPTED, Milestone.TICKET_READY);
    }

    private static List<Milestone> milestones(Order order) {
        return order.history().entries().stream().map(History.Entry::what).toList();
    }
}
