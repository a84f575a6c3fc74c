package dev.dovetail.ftgo.order.order.messaging;

import java.time.Instant;
import java.util.List;
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
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.ReverseAuthorization;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.CancelTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.ReviseTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketAccepted;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketCancelled;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketPreparing;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketReady;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketRefused;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketRevised;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderCancelled;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderRevised;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ChangesTest {

    private static final String THREE_CURRIES = """
            {"lines": [{"menuItemId": "curry", "quantity": 3}]}""";

    @Inject
    Scenario scenario;

    OrderStory order;
    UUID authorization;

    @BeforeEach
    void approve() {
        order = OrderStory.approved(scenario);
        authorization = order.authorization();
    }

    @Test
    void aCancellationGivesTicketAndMoneyFree() {
        // When
        int status = order.request("cancellation", "");
        String meanwhile = order.state();
        order.answer(CancelTicket.class, new TicketCancelled(order.id()));

        // Then
        assertThat(status).isEqualTo(202);
        assertThat(meanwhile).isEqualTo("CANCEL_PENDING");
        assertThat(order.state()).isEqualTo("CANCELLED");
        assertThat(order.last(ReverseAuthorization.class).body().authorizationId())
                .isEqualTo(authorization);
        assertThat(order.said(OrderCancelled.class)).hasSize(1);
    }

    @Test
    void aCancellationThatTheKitchenRefusesChangesNothing() {
        // Given
        order.request("cancellation", "");

        // When
        order.answer(CancelTicket.class, new TicketRefused(order.id(), "NOT_ALLOWED", "It is in the oven"));

        // Then
        assertThat(order.state()).isEqualTo("APPROVED");
        assertThat(order.milestones()).endsWith("CANCELLATION_REQUESTED", "CANCELLATION_REFUSED");
        assertThat(Ftgo.read(order.id()).getString("history[-1].reason.text")).isEqualTo("It is in the oven");
        assertThat(order.said(ReverseAuthorization.class)).isEmpty();
    }

    @Test
    void aSecondCancellationIsAConflict() {
        // Given
        order.request("cancellation", "");

        // When / Then
        Ftgo.post("/v1/orders/" + order.id() + "/cancellation", "")
                .statusCode(409)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo("The order is being cancelled; it can be cancelled should the kitchen refuse that"));
        assertThat(order.said(CancelTicket.class)).hasSize(1);
    }

    @Test
    void aRevisionReplacesLinesAndAuthorization() {
        // Given
        scenario.receives(
                        Ftgo.RESTAURANT_EVENTS,
                        order.ftgo().restaurant(),
                        "ftgo.restaurant.MenuRevised",
                        Ftgo.bytes("""
                {"restaurantId": "%s", "menuVersion": 2, "menu": %s}
                """.formatted(order.ftgo().restaurant(), Ftgo.menu("10.00"))))
                .handled();

        // When
        int status = order.request("revision", THREE_CURRIES);
        UUID fresh = order.authorization();
        order.answer(AuthorizeCard.class, new CardAuthorized(fresh, order.id()));
        String meanwhile = order.state();
        order.answer(ReviseTicket.class, new TicketRevised(order.id()));

        // Then
        assertThat(status).isEqualTo(202);
        assertThat(meanwhile).isEqualTo("REVISION_PENDING");
        assertThat(order.state()).isEqualTo("APPROVED");
        assertThat(fresh).isNotEqualTo(authorization);
        assertThat(order.said(ReverseAuthorization.class))
                .extracting(reverse -> reverse.body().authorizationId())
                .containsExactly(authorization);
        assertThat(order.last(OrderRevised.class).body().total().amount()).isEqualTo("30.00");
        assertThat(Ftgo.read(order.id()).getInt("lines[0].quantity")).isEqualTo(3);
    }

    @Test
    void aRevisionThatTheCardDoesNotCoverChangesNothing() {
        // Given
        order.request("revision", THREE_CURRIES);

        // When
        order.answer(
                AuthorizeCard.class,
                new CardDeclined(order.authorization(), order.id(), "LIMIT_EXCEEDED", "Too much for this card"));

        // Then
        assertThat(order.state()).isEqualTo("APPROVED");
        assertThat(order.milestones()).endsWith("REVISION_REQUESTED", "REVISION_REFUSED");
        assertThat(order.said(ReviseTicket.class)).isEmpty();
        assertThat(order.said(ReverseAuthorization.class)).isEmpty();
        assertThat(Ftgo.read(order.id()).getInt("lines[0].quantity")).isEqualTo(2);
    }

    @Test
    void aRevisionThatTheKitchenRefusesGivesTheNewMoneyFree() {
        // Given
        order.request("revision", THREE_CURRIES);
        UUID fresh = order.authorization();
        order.answer(AuthorizeCard.class, new CardAuthorized(fresh, order.id()));

        // When
        order.answer(ReviseTicket.class, new TicketRefused(order.id(), "NOT_ALLOWED", "Too late"));

        // Then
        assertThat(order.state()).isEqualTo("APPROVED");
        assertThat(order.said(ReverseAuthorization.class))
                .extracting(reverse -> reverse.body().authorizationId())
                .containsExactly(fresh);
        assertThat(Ftgo.read(order.id()).getInt("lines[0].quantity")).isEqualTo(2);
    }

    @Test
    void aRevisionToWhatIsNotOnTheMenuIsRefused() {
        // When / Then
        Ftgo.post("/v1/orders/" + order.id() + "/revision", """
                {"lines": [{"menuItemId": "curry", "quantity": 1}, {"menuItemId": "pizza", "quantity": 1}]}""")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/lines/1/menuItemId")));
        assertThat(order.state()).isEqualTo("APPROVED");
    }

    @Test
    void theHistoryTellsHowFarTheKitchenIs() {
        // Given
        Instant readyBy = Instant.parse("2026-06-01T18:30:00Z");

        // When
        kitchenSays(new TicketAccepted(order.id(), readyBy));
        kitchenSays(new TicketPreparing(order.id()));
        int cancellation = order.request("cancellation", "");
        kitchenSays(new TicketReady(order.id()));

        // Then
        assertThat(order.milestones()).endsWith("TICKET_ACCEPTED", "TICKET_PREPARING", "TICKET_READY");
        assertThat(Ftgo.read(order.id()).getString("ticket.readyBy")).isEqualTo("2026-06-01T18:30:00Z");
        assertThat(Ftgo.read(order.id()).getString("ticket.status")).isEqualTo("READY");
        assertThat(cancellation).isEqualTo(409);
    }

    private void kitchenSays(Event event) {
        scenario.receives(Channel.of("ftgo.kitchen.events"), order.id(), event).handled();
    }
}
