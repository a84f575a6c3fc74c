package dev.dovetail.ftgo.order.order.messaging;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.test.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesOfOthersTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ConsumerMessages.ConsumerVerified.class,
                ConsumerMessages.ConsumerRefused.class,
                KitchenMessages.TicketCreated.class,
                KitchenMessages.TicketConfirmed.class,
                KitchenMessages.TicketCancelled.class,
                KitchenMessages.TicketRevised.class,
                KitchenMessages.TicketRefused.class,
                KitchenMessages.TicketAccepted.class,
                KitchenMessages.TicketPreparing.class,
                KitchenMessages.TicketReady.class,
                DeliveryMessages.DeliveryScheduled.class,
                DeliveryMessages.CourierAssigned.class,
                DeliveryMessages.DeliveryPickedUp.class,
                DeliveryMessages.DeliveryDelivered.class,
                DeliveryMessages.DeliveryAbandoned.class,
                DeliveryMessages.DeliveryCancelled.class,
                AccountingMessages.CardAuthorized.class,
                AccountingMessages.CardDeclined.class,
                AccountingMessages.AuthorizationReversed.class
            })
    void areReadAsTheirOwnersWriteThem(Class<? extends MessageBody> type) {
        // When / Then
        assertThat(Contracts.onClasspath().examples(type)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OrderEvents.OrderPlaced.class,
                OrderEvents.OrderApproved.class,
                OrderEvents.OrderRejected.class,
                OrderEvents.OrderCancelled.class,
                OrderEvents.OrderRevised.class
            })
    void andOursHaveExamplesToo(Class<? extends MessageBody> type) {
        // When / Then
        assertThat(Contracts.onClasspath().examples(type)).hasSizeGreaterThanOrEqualTo(2);
    }
}
