package dev.dovetail.ftgo.order.order.messaging;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.AuthorizeCard;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.CardAuthorized;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.CardDeclined;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.ConsumerRefused;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.ConsumerVerified;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.VerifyConsumer;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.CancelTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.ConfirmTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.CreateTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketCancelled;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketConfirmed;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketCreated;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketRefused;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderApproved;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderPlaced;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderRejected;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ApprovalTest {

    private static final Channel REPLIES = Channel.of("ftgo.order.replies");

    @Inject
    Scenario scenario;

    OrderStory order;

    @BeforeEach
    void place() {
        order = new OrderStory(scenario);
    }

    @Test
    void tellsWhoDeliversHowToFindTheDoor() {
        // When
        UUID placed = Ftgo.post("/v2/orders", order.ftgo().curriesV2(2))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("orderId");

        // Then
        OrderStory story = OrderStory.of(scenario, order.ftgo(), placed);
        assertThat(story.last(OrderPlaced.class).body().deliveryAddress()).satisfies(address -> {
            assertThat(address.street()).isEqualTo("Kantstraße 12");
            assertThat(address.instructions()).isEqualTo("Second yard, third floor");
        });
        assertThat(order.last(OrderPlaced.class).body().deliveryAddress().instructions())
                .isNull();
    }

    @Test
    void saysWithTheOrderWhatItHasToSay() {
        // Then
        assertThat(order.last(OrderPlaced.class)).satisfies(placed -> {
            assertThat(placed.channel()).isEqualTo(Channel.of("ftgo.order.events"));
            assertThat(placed.key()).isEqualTo(order.id().toString());
            assertThat(placed.body().total().amount()).isEqualTo("19.00");
        });
        assertThat(order.last(VerifyConsumer.class)).satisfies(verify -> {
            assertThat(verify.channel()).isEqualTo(Channel.of("ftgo.consumer.commands"));
            assertThat(verify.key()).isEqualTo(order.ftgo().consumer().toString());
            assertThat(verify.context().replyTo()).isEqualTo(REPLIES);
        });
        assertThat(order.last(CreateTicket.class)).satisfies(create -> {
            assertThat(create.channel()).isEqualTo(Channel.of("ftgo.kitchen.commands"));
            assertThat(create.key()).isEqualTo(order.id().toString());
            assertThat(create.body().lines())
                    .containsExactly(new KitchenMessages.TicketLine("curry", "Green curry", 2));
        });
        assertThat(order.said(AuthorizeCard.class)).isEmpty();
        assertThat(order.state()).isEqualTo("APPROVAL_PENDING");
    }

    @Test
    void endsApprovedWhenAllAgree() {
        // When
        order.answer(VerifyConsumer.class, new ConsumerVerified(order.id()));
        order.answer(CreateTicket.class, new TicketCreated(order.id()));
        order.answer(AuthorizeCard.class, new CardAuthorized(order.authorization(), order.id()));
        order.answer(ConfirmTicket.class, new TicketConfirmed(order.id()));

        // Then
        assertThat(order.state()).isEqualTo("APPROVED");
        assertThat(order.last(AuthorizeCard.class)).satisfies(authorize -> {
            assertThat(authorize.channel()).isEqualTo(Channel.of("ftgo.accounting.commands"));
            assertThat(authorize.key()).isEqualTo(order.ftgo().consumer().toString());
            assertThat(authorize.body().amount().amount()).isEqualTo("19.00");
        });
        assertThat(order.said(OrderApproved.class)).hasSize(1);
        assertThat(order.milestones())
                .containsExactly("PLACED", "CONSUMER_VERIFIED", "TICKET_CREATED", "APPROVED", "TICKET_CONFIRMED");
    }

    @Test
    void endsRejectedWithoutATicketWhenTheConsumerIsRefused() {
        // When
        order.answer(VerifyConsumer.class, new ConsumerRefused(order.id(), "LIMIT_EXCEEDED", "The limit is 10.00 EUR"));
        order.answer(CreateTicket.class, new TicketCreated(order.id()));
        order.answer(CancelTicket.class, new TicketCancelled(order.id()));

        // Then
        assertThat(order.state()).isEqualTo("REJECTED");
        assertThat(order.said(CancelTicket.class)).hasSize(1);
        assertThat(order.said(AuthorizeCard.class)).isEmpty();
        assertThat(order.last(OrderRejected.class).body())
                .returns("LIMIT_EXCEEDED", OrderRejected::code)
                .returns("The limit is 10.00 EUR", OrderRejected::reason);
        assertThat(Ftgo.read(order.id()).getString("ticket.status")).isEqualTo("CANCELLED");
    }

    @Test
    void endsRejectedWhenTheKitchenRefuses() {
        // When
        order.answer(CreateTicket.class, new TicketRefused(order.id(), "UNKNOWN_MENU_ITEM", "There is no curry today"));
        order.answer(VerifyConsumer.class, new ConsumerVerified(order.id()));

        // Then
        assertThat(order.state()).isEqualTo("REJECTED");
        assertThat(order.said(CancelTicket.class)).isEmpty();
        assertThat(order.said(AuthorizeCard.class)).isEmpty();
        assertThat(order.last(OrderRejected.class).body().code()).isEqualTo("UNKNOWN_MENU_ITEM");
    }

    @Test
    void endsRejectedWithoutATicketWhenTheCardIsDeclined() {
        // Given
        order.answer(CreateTicket.class, new TicketCreated(order.id()));
        order.answer(VerifyConsumer.class, new ConsumerVerified(order.id()));

        // When
        order.answer(
                AuthorizeCard.class,
                new CardDeclined(order.authorization(), order.id(), "CARD_EXPIRED", "The card expired in April"));

        // Then
        assertThat(order.state()).isEqualTo("REJECTED");
        assertThat(order.said(CancelTicket.class)).hasSize(1);
        assertThat(order.said(ConfirmTicket.class)).isEmpty();
        assertThat(order.last(OrderRejected.class).body().code()).isEqualTo("CARD_EXPIRED");
    }

    @Test
    void isNotMovedByAReplyThatIsDeliveredAgain() {
        // Given
        order.answer(CreateTicket.class, new TicketCreated(order.id()));

        // When
        order.answer(VerifyConsumer.class, new ConsumerVerified(order.id())).redelivered();

        // Then
        assertThat(order.said(AuthorizeCard.class)).hasSize(1);
    }

    @Test
    void isNotMovedByAReplyThatIsSentAgain() {
        // Given
        order.answer(CreateTicket.class, new TicketCreated(order.id()));
        order.answer(VerifyConsumer.class, new ConsumerVerified(order.id()));

        // When
        order.answer(CreateTicket.class, new TicketCreated(order.id()));
        order.answer(VerifyConsumer.class, new ConsumerVerified(order.id()));

        // Then
        assertThat(order.said(AuthorizeCard.class)).hasSize(1);
        assertThat(order.milestones()).containsExactly("PLACED", "TICKET_CREATED", "CONSUMER_VERIFIED");
    }

    @Test
    void refusesAReplyToAnOrderItDoesNotHave() {
        // Given
        UUID nobody = UUID.randomUUID();

        // When
        var reply = scenario.receives(REPLIES, nobody, new ConsumerVerified(nobody));

        // Then
        assertThat(reply.deadLettered().headers().get(Headers.DEAD_LETTER_REASON))
                .contains("There is no order " + nobody);
    }
}
