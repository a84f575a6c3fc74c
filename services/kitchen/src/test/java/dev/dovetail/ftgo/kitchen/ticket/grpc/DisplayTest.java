package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import ftgo.kitchen.v1.Answer;
import ftgo.kitchen.v1.Answer.OutcomeCase;
import ftgo.kitchen.v1.RefusalCode;
import ftgo.kitchen.v1.TicketChange;
import ftgo.kitchen.v1.TicketsRequest;
import io.grpc.Channel;
import io.grpc.Status.Code;
import io.quarkus.grpc.GrpcClient;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;
import dev.dovetail.ftgo.kitchen.ticket.Tickets;

import static dev.dovetail.ftgo.kitchen.ticket.grpc.Display.accept;
import static dev.dovetail.ftgo.kitchen.ticket.grpc.Display.finish;
import static dev.dovetail.ftgo.kitchen.ticket.grpc.Display.prepare;
import static org.assertj.core.api.Assertions.assertThat;

@KitchenTest
class DisplayTest {

    private static final Instant SOON =
            Instant.now().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.MICROS);

    @GrpcClient("kitchen")
    Channel channel;

    @Inject
    World world;

    @Inject
    Tickets tickets;

    @Test
    void a_display_is_told_the_open_tickets_and_then_what_happens() {
        UUID restaurant = world.restaurant();
        world.ticketIn(TicketState.CREATE_PENDING, restaurant);
        world.ticketIn(TicketState.READY, restaurant);
        Ticket open = world.ticketIn(TicketState.ACCEPTED, restaurant);
        world.ticketIn(TicketState.CANCELLED, restaurant);

        try (Display display = Display.of(channel, restaurant, 0).awaitCaughtUp()) {
            assertThat(display.states()).containsExactly("ACCEPTED");
            long before = display.position();

            Ticket another = world.ticketIn(TicketState.PREPARING, restaurant);

            display.awaitPosition(before + 3);
            assertThat(display.states()).containsExactly("ACCEPTED", "AWAITING_ACCEPTANCE", "ACCEPTED", "PREPARING");
            assertThat(display.changes().getFirst().getTicket().getTicketId())
                    .isEqualTo(open.id().toString());
            TicketChange last = display.changes().getLast();
            assertThat(last.getPosition()).isEqualTo(before + 3);
            assertThat(last.getTicket().getTicketId()).isEqualTo(another.id().toString());
            assertThat(last.getTicket().getOrderId())
                    .isEqualTo(another.orderId().toString());
            assertThat(last.getTicket().getLines(0).getName()).isEqualTo("Soup");
            assertThat(last.getTicket().getLines(0).getQuantity()).isEqualTo(2);
            assertThat(last.getTicket().hasReadyBy()).isTrue();
        }
    }

    @Test
    void a_display_of_a_restaurant_without_tickets_waits_for_them() {
        UUID restaurant = world.restaurant();

        try (Display display = Display.of(channel, restaurant, 0).awaitCaughtUp()) {
            assertThat(display.position()).isZero();
            world.ticketIn(TicketState.AWAITING_ACCEPTANCE, restaurant);
            world.ticketIn(TicketState.AWAITING_ACCEPTANCE);

            assertThat(display.awaitPosition(1).states()).containsExactly("AWAITING_ACCEPTANCE");
        }
    }

    @Test
    void a_cook_takes_begins_and_finishes_a_ticket() {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);

        try (Display display = Display.of(channel, ticket.restaurantId(), 0).awaitCaughtUp()) {
            long before = display.position();

            assertThat(display.ask(accept(ticket.id(), SOON)).getApplied().getPosition())
                    .isEqualTo(before + 1);
            assertThat(display.ask(prepare(ticket.id())).getApplied().getPosition())
                    .isEqualTo(before + 2);
            assertThat(display.ask(finish(ticket.id())).getApplied().getPosition())
                    .isEqualTo(before + 3);

            display.awaitPosition(before + 3);
            assertThat(display.states()).containsExactly("AWAITING_ACCEPTANCE", "ACCEPTED", "PREPARING", "READY");
            var readyBy = display.changes().get(1).getTicket().getReadyBy();
            assertThat(Instant.ofEpochSecond(readyBy.getSeconds(), readyBy.getNanos()))
                    .isEqualTo(SOON);
        }
        assertThat(stateOf(ticket)).isEqualTo(TicketState.READY);
    }

    @Test
    void a_refused_command_is_answered_and_the_stream_goes_on() {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);
        Ticket ofOthers = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);

        try (Display display = Display.of(channel, ticket.restaurantId(), 0).awaitCaughtUp()) {
            assertRefused(
                    display.ask(finish(ticket.id())),
                    RefusalCode.REFUSAL_CODE_NOT_ALLOWED,
                    "The ticket awaits acceptance and cannot be finished");
            assertRefused(
                    display.ask(accept(ticket.id(), Instant.EPOCH)),
                    RefusalCode.REFUSAL_CODE_READY_BY_OUT_OF_RANGE,
                    "must be in the future and at most 7 days away");
            assertRefused(
                    display.ask(prepare(new UUID(1, 2))),
                    RefusalCode.REFUSAL_CODE_UNKNOWN_TICKET,
                    "There is no ticket " + new UUID(1, 2));
            assertRefused(
                    display.ask(accept(ofOthers.id(), SOON)),
                    RefusalCode.REFUSAL_CODE_UNKNOWN_TICKET,
                    "There is no ticket " + ofOthers.id());

            assertThat(display.states()).containsExactly("AWAITING_ACCEPTANCE");
            assertThat(display.ask(accept(ticket.id(), SOON)).getOutcomeCase()).isEqualTo(OutcomeCase.APPLIED);
        }
        assertThat(stateOf(ofOthers)).isEqualTo(TicketState.AWAITING_ACCEPTANCE);
    }

    @Test
    void a_command_that_is_sent_again_is_answered_again_and_done_once() {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);
        var command = accept(ticket.id(), SOON);

        try (Display first = Display.of(channel, ticket.restaurantId(), 0).awaitCaughtUp()) {
            first.send(TicketsRequest.newBuilder().setCommand(command).build());
        }
        try (Display second = Display.of(channel, ticket.restaurantId(), 0).awaitCaughtUp()) {
            Answer answer = second.ask(command);
            assertThat(answer.getOutcomeCase()).isEqualTo(OutcomeCase.APPLIED);
            assertThat(second.ask(command)).isEqualTo(answer);
            second.ask(prepare(ticket.id()));
            assertThat(second.ask(command)).isEqualTo(answer);

            assertThat(second.awaitPosition(3).position()).isEqualTo(3);
            assertRefused(
                    second.ask(finish(ticket.id()).setCommandId(command.getCommandId())),
                    RefusalCode.REFUSAL_CODE_COMMAND_ID_REUSED,
                    "Another command has had the id " + command.getCommandId());
        }
        assertThat(stateOf(ticket)).isEqualTo(TicketState.PREPARING);
    }

    @Test
    void when_a_display_closes_its_side_its_commands_are_answered_and_the_stream_ends() {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);
        Display display = Display.of(channel, ticket.restaurantId(), 0).awaitCaughtUp();

        display.send(TicketsRequest.newBuilder()
                .setCommand(accept(ticket.id(), SOON))
                .build());
        display.closeSide();

        assertThat(display.awaitEnd().getStatus().getCode()).isEqualTo(Code.OK);
        assertThat(stateOf(ticket)).isEqualTo(TicketState.ACCEPTED);
    }

    @Test
    void a_display_that_says_nothing_and_closes_is_let_go() {
        Display display = Display.silent(channel);

        display.closeSide();

        assertThat(display.awaitEnd().getStatus().getCode()).isEqualTo(Code.OK);
    }

    private static void assertRefused(Answer answer, RefusalCode code, String reason) {
        assertThat(answer.getOutcomeCase()).isEqualTo(OutcomeCase.REFUSED);
        assertThat(answer.getRefused().getCode()).isEqualTo(code);
        assertThat(answer.getRefused().getReason()).isEqualTo(reason);
    }

    private TicketState stateOf(Ticket ticket) {
        return tickets.findByIdOptional(ticket.id()).orElseThrow().state();
    }
}
