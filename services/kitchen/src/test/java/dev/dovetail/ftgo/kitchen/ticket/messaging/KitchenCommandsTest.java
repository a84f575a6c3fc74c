package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketLine;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;
import dev.dovetail.ftgo.kitchen.ticket.Tickets;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.Reply;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;
import dev.dovetail.messaging.test.Sent;

import static dev.dovetail.ftgo.kitchen.ticket.TicketState.AWAITING_ACCEPTANCE;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.CANCELLED;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.CREATE_PENDING;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.PREPARING;
import static dev.dovetail.messaging.SendOption.correlatedBy;
import static dev.dovetail.messaging.SendOption.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

@KitchenTest
class KitchenCommandsTest {

    private static final Channel KITCHEN_COMMANDS = Channel.of("ftgo.kitchen.commands");
    private static final Channel REPLIES = Channel.of("test.replies");
    private static final List<Line> SOUP = List.of(new Line("soup", "Soup", 2));
    private static final List<Line> BREAD = List.of(new Line("bread", "Bread", 3), new Line("soup", "Soup", 1));

    @Inject
    Scenario scenario;

    @Inject
    World world;

    @Inject
    Tickets tickets;

    private UUID orderId = UUID.randomUUID();

    @Test
    void aTicketIsCreated() {
        UUID restaurantId = world.restaurant();

        var reply = answer(new CreateTicket(orderId, restaurantId, SOUP), TicketCreated.class);

        assertThat(reply.body()).isEqualTo(new TicketCreated(orderId, ticket().id()));
        assertThat(ticket().state()).isEqualTo(CREATE_PENDING);
        assertThat(ticket().restaurantId()).isEqualTo(restaurantId);
        assertThat(ticket().lines()).containsExactly(new TicketLine("soup", "Soup", 2));
    }

    @Test
    void aReplyGoesWhereItWasAskedFor() {
        var command = send(new CreateTicket(orderId, world.restaurant(), SOUP));

        var reply = command.sends(TicketCreated.class).await();

        assertThat(reply.channel()).isEqualTo(REPLIES);
        assertThat(reply.key()).isEqualTo(orderId.toString());
        assertThat(reply.context().correlationId()).isEqualTo(orderId.toString());
        assertThat(reply.context().causationId()).isEqualTo(command.id().toString());
        assertThat(reply.context().headers()).containsEntry(Headers.OUTCOME, "success");
    }

    @Test
    void aTicketOfAnUnknownRestaurantIsRefused() {
        UUID unknown = UUID.randomUUID();

        var reply = answer(new CreateTicket(orderId, unknown, SOUP), TicketRefused.class);

        assertThat(reply.body())
                .isEqualTo(new TicketRefused(
                        orderId, "UNKNOWN_RESTAURANT", "The kitchen does not know restaurant " + unknown));
        assertThat(reply.context().headers()).containsEntry(Headers.OUTCOME, "failure");
        assertThat(tickets.ofOrder(orderId)).isEmpty();
    }

    @Test
    void aTicketForWhatIsNotOnTheMenuIsRefused() {
        var caviar = List.of(SOUP.getFirst(), new Line("caviar", "Caviar", 1));

        var reply = answer(new CreateTicket(orderId, world.restaurant(), caviar), TicketRefused.class);

        assertThat(reply.body())
                .isEqualTo(new TicketRefused(
                        orderId, "UNKNOWN_MENU_ITEM", "The restaurant does not offer Caviar (caviar)"));
        assertThat(tickets.ofOrder(orderId)).isEmpty();
    }

    @Test
    void anOrderHasOneTicketHoweverOftenItAsks() {
        UUID restaurantId = world.restaurant();
        var first = answer(new CreateTicket(orderId, restaurantId, SOUP), TicketCreated.class);

        var second = answer(new CreateTicket(orderId, restaurantId, SOUP), TicketCreated.class);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(tickets.count("orderId", orderId)).isEqualTo(1);
    }

    @Test
    void aCancelledTicketIsNotCreatedAgain() {
        Ticket cancelled = given(CANCELLED);

        var reply = answer(new CreateTicket(orderId, cancelled.restaurantId(), SOUP), TicketRefused.class);

        assertThat(reply.body().code()).isEqualTo("NOT_ALLOWED");
        assertThat(ticket().state()).isEqualTo(CANCELLED);
    }

    @Test
    void aTicketIsConfirmed() {
        given(CREATE_PENDING);

        var reply = answer(new ConfirmTicket(orderId), TicketConfirmed.class);

        assertThat(reply.body()).isEqualTo(new TicketConfirmed(orderId, ticket().id()));
        assertThat(ticket().state()).isEqualTo(AWAITING_ACCEPTANCE);
    }

    @Test
    void aCancelledTicketIsNotConfirmed() {
        given(CANCELLED);

        var reply = answer(new ConfirmTicket(orderId), TicketRefused.class);

        assertThat(reply.body())
                .isEqualTo(
                        new TicketRefused(orderId, "NOT_ALLOWED", "The ticket is cancelled and cannot be confirmed"));
    }

    @Test
    void whatWasNeverCreatedIsNeitherConfirmedNorRevised() {
        var refused = new TicketRefused(orderId, "UNKNOWN_TICKET", "The kitchen has no ticket of order " + orderId);

        assertThat(answer(new ConfirmTicket(orderId), TicketRefused.class).body())
                .isEqualTo(refused);
        assertThat(answer(new ReviseTicket(orderId, SOUP), TicketRefused.class).body())
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_PENDING", "AWAITING_ACCEPTANCE", "ACCEPTED", "CANCELLED"})
    void aTicketIsCancelled(TicketState state) {
        given(state);

        var reply = answer(new CancelTicket(orderId), TicketCancelled.class);

        assertThat(reply.body()).isEqualTo(new TicketCancelled(orderId));
        assertThat(ticket().state()).isEqualTo(CANCELLED);
    }

    @Test
    void whatWasNeverCreatedIsCancelledAlready() {
        var reply = answer(new CancelTicket(orderId), TicketCancelled.class);

        assertThat(reply.body()).isEqualTo(new TicketCancelled(orderId));
        assertThat(tickets.ofOrder(orderId)).isEmpty();
    }

    @Test
    void whatIsBeingPreparedIsNotCancelled() {
        given(PREPARING);

        var reply = answer(new CancelTicket(orderId), TicketRefused.class);

        assertThat(reply.body())
                .isEqualTo(new TicketRefused(
                        orderId, "NOT_ALLOWED", "The ticket is being prepared and cannot be cancelled"));
        assertThat(ticket().state()).isEqualTo(PREPARING);
    }

    @Test
    void aTicketIsRevised() {
        given(AWAITING_ACCEPTANCE);

        var reply = answer(new ReviseTicket(orderId, BREAD), TicketRevised.class);

        assertThat(reply.body()).isEqualTo(new TicketRevised(orderId, ticket().id()));
        assertThat(ticket().lines())
                .containsExactly(new TicketLine("bread", "Bread", 3), new TicketLine("soup", "Soup", 1));
        assertThat(ticket().state()).isEqualTo(AWAITING_ACCEPTANCE);
    }

    @Test
    void aTicketIsNotRevisedToWhatIsNotOnTheMenu() {
        Ticket before = given(AWAITING_ACCEPTANCE);
        var caviar = List.of(new Line("caviar", "Caviar", 1));

        var reply = answer(new ReviseTicket(orderId, caviar), TicketRefused.class);

        assertThat(reply.body().code()).isEqualTo("UNKNOWN_MENU_ITEM");
        assertThat(ticket().lines()).isEqualTo(before.lines());
    }

    @Test
    void whatIsBeingPreparedIsNotRevised() {
        Ticket before = given(PREPARING);

        var reply = answer(new ReviseTicket(orderId, BREAD), TicketRefused.class);

        assertThat(reply.body().code()).isEqualTo("NOT_ALLOWED");
        assertThat(ticket().lines()).isEqualTo(before.lines());
    }

    @Test
    void aCommandThatIsDeliveredTwiceIsAnsweredOnce() {
        var command = send(new CreateTicket(orderId, world.restaurant(), SOUP)).redelivered();

        assertThat(tickets.count("orderId", orderId)).isEqualTo(1);
        assertThat(scenario.sends(TicketCreated.class).keyed(orderId).all()).hasSize(1);
        command.sendsNo(TicketRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderId\":\"%s\",\"restaurantId\":\"%s\",\"lines\":[]}",
                "{\"orderId\":\"%s\",\"restaurantId\":\"%s\"}",
                "{\"orderId\":\"%s\",\"restaurantId\":\"%s\",\"lines\":[{\"menuItemId\":\"soup\",\"name\":\"Soup\",\"quantity\":0}]}"
            })
    void whatMakesNoSenseIsPutAside(String template) {
        byte[] body = template.formatted(orderId, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

        var deadLetter = scenario.receives(KITCHEN_COMMANDS, orderId, "ftgo.kitchen.CreateTicket", body)
                .deadLettered();

        assertThat(deadLetter.headers().get(Headers.DEAD_LETTER_REASON)).contains("lines");
    }

    @Test
    void readsTheExamplesOfItsContracts() {
        var contracts = Contracts.onClasspath();

        assertThat(contracts.examples(CreateTicket.class)).hasSizeGreaterThan(1);
        assertThat(contracts.examples(ConfirmTicket.class)).hasSizeGreaterThan(1);
        assertThat(contracts.examples(CancelTicket.class)).hasSizeGreaterThan(1);
        assertThat(contracts.examples(ReviseTicket.class)).hasSizeGreaterThan(1);
    }

    private Ticket given(TicketState state) {
        Ticket ticket = world.ticketIn(state);
        orderId = ticket.orderId();
        return ticket;
    }

    private Ticket ticket() {
        return tickets.ofOrder(orderId).orElseThrow();
    }

    private Received send(Command command) {
        return scenario.receives(KITCHEN_COMMANDS, orderId, command, replyTo(REPLIES), correlatedBy(orderId));
    }

    private <R extends Reply> Sent<R> answer(Command command, Class<R> reply) {
        return send(command).sends(reply).keyed(orderId).await();
    }
}
