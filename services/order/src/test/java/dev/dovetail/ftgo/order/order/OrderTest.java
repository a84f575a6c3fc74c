package dev.dovetail.ftgo.order.order;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.dovetail.ftgo.order.order.Samples.NOON;
import static dev.dovetail.ftgo.order.order.Samples.OVER_LIMIT;
import static dev.dovetail.ftgo.order.order.Samples.THREE_CURRIES;
import static dev.dovetail.ftgo.order.order.Samples.TWO_CURRIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderTest {

    private final RecordedMessages messages = new RecordedMessages();

    @Nested
    class Approval {

        @Test
        void asksConsumerAndKitchenAtTheSameTime() {
            // When
            Order order = Samples.placed(messages);

            // Then
            assertThat(messages.words()).containsExactly("OrderPlaced", "VerifyConsumer", "CreateTicket");
            assertThat(order.state()).isEqualTo(OrderState.APPROVAL_PENDING);
            assertThat(order.total()).hasToString("19.00 EUR");
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
                            Milestone.PLACED,
                            Milestone.CONSUMER_VERIFIED,
                            Milestone.TICKET_CREATED,
                            Milestone.APPROVED);
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
    }

    @Nested
    class Cancellation {

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
    }

    @Nested
    class RevisionOfLines {

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

    @Nested
    class TicketOfTheKitchen {

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
    }

    private static List<Milestone> milestones(Order order) {
        return order.history().entries().stream().map(History.Entry::what).toList();
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
