package dev.dovetail.ftgo.kitchen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.kitchen.menu.Menu;
import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal.Code;

import static dev.dovetail.ftgo.kitchen.ticket.TicketState.ACCEPTED;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.AWAITING_ACCEPTANCE;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.CREATE_PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TicketTest {

    private static final Instant NOW = Instant.parse("2026-06-01T18:00:00Z");
    private static final Instant READY_BY = NOW.plus(Duration.ofMinutes(30));
    private static final UUID RESTAURANT = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();
    private static final Menu MENU = new Menu(RESTAURANT, 1, Map.of("soup", "Soup", "bread", "Bread"));
    private static final List<TicketLine> SOUP = List.of(new TicketLine("soup", "Soup", 2));
    private static final List<TicketLine> BREAD = List.of(new TicketLine("bread", "Bread", 1));

    private enum Transition {
        CREATE_AGAIN(Ticket::createAgain),
        CONFIRM(Ticket::confirm),
        CANCEL(Ticket::cancel),
        REVISE(ticket -> ticket.revise(BREAD, MENU)),
        ACCEPT(ticket -> ticket.accept(READY_BY, NOW)),
        PREPARE(Ticket::prepare),
        FINISH(Ticket::finish);

        private final Consumer<Ticket> action;

        Transition(Consumer<Ticket> action) {
            this.action = action;
        }
    }

    /** Every state and every transition: the state after it, or nothing where it is refused. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            STATE               | CREATE_AGAIN        | CONFIRM             | CANCEL    | REVISE              | ACCEPT   | PREPARE   | FINISH
            CREATE_PENDING      | CREATE_PENDING      | AWAITING_ACCEPTANCE | CANCELLED | CREATE_PENDING      |          |           |
            AWAITING_ACCEPTANCE | AWAITING_ACCEPTANCE | AWAITING_ACCEPTANCE | CANCELLED | AWAITING_ACCEPTANCE | ACCEPTED |           |
            ACCEPTED            | ACCEPTED            | ACCEPTED            | CANCELLED | ACCEPTED            |          | PREPARING |
            PREPARING           | PREPARING           | PREPARING           |           |                     |          |           | READY
            READY               | READY               | READY               |           |                     |          |           |
            CANCELLED           |                     |                     | CANCELLED |                     |          |           |
            """)
    void movesOnlyAsItsStateAllows(
            TicketState state,
            @Nullable TicketState createAgain,
            @Nullable TicketState confirm,
            @Nullable TicketState cancel,
            @Nullable TicketState revise,
            @Nullable TicketState accept,
            @Nullable TicketState prepare,
            @Nullable TicketState finish) {
        List<@Nullable TicketState> expected =
                Arrays.asList(createAgain, confirm, cancel, revise, accept, prepare, finish);
        for (Transition transition : Transition.values()) {
            TicketState after = expected.get(transition.ordinal());
            Ticket ticket = ticketIn(state);
            if (after == null) {
                assertRefused(ticket, transition);
                assertThat(ticket.state())
                        .as("after the refusal of %s", transition)
                        .isEqualTo(state);
            } else {
                transition.action.accept(ticket);
                assertThat(ticket.state()).as("after %s", transition).isEqualTo(after);
            }
        }
    }

    private static void assertRefused(Ticket ticket, Transition transition) {
        assertThatThrownBy(() -> transition.action.accept(ticket))
                .as("%s", transition)
                .isInstanceOfSatisfying(
                        KitchenRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.NOT_ALLOWED))
                .hasMessageStartingWith("The ticket " + ticket.state().inWords() + " and cannot be ");
    }

    @Test
    void saysWhyItRefuses() {
        Ticket ticket = ticketIn(TicketState.PREPARING);

        KitchenRefusal refusal = catchThrowableOfType(KitchenRefusal.class, ticket::cancel);

        assertThat(refusal.reason()).isEqualTo("The ticket is being prepared and cannot be cancelled");
    }

    @Test
    void isCreatedForWhatTheMenuOffers() {
        Ticket ticket = Ticket.create(ORDER, MENU, SOUP, NOW);

        assertThat(ticket.state()).isEqualTo(CREATE_PENDING);
        assertThat(ticket.orderId()).isEqualTo(ORDER);
        assertThat(ticket.restaurantId()).isEqualTo(RESTAURANT);
        assertThat(ticket.lines()).isEqualTo(SOUP);
        assertThat(ticket.createdAt()).isEqualTo(NOW);
        assertThat(ticket.readyBy()).isEmpty();
    }

    @Test
    void isNotCreatedForWhatTheMenuDoesNotOffer() {
        List<TicketLine> lines = List.of(SOUP.getFirst(), new TicketLine("caviar", "Caviar", 1));

        KitchenRefusal refusal =
                catchThrowableOfType(KitchenRefusal.class, () -> Ticket.create(ORDER, MENU, lines, NOW));

        assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_MENU_ITEM);
        assertThat(refusal.reason()).isEqualTo("The restaurant does not offer Caviar (caviar)");
    }

    @Test
    void hasLines() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ticket.create(ORDER, MENU, List.of(), NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> ticketIn(ACCEPTED).revise(List.of(), MENU));
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_PENDING", "AWAITING_ACCEPTANCE", "ACCEPTED"})
    void aRevisionReplacesTheLinesAndKeepsThePromise(TicketState state) {
        Ticket ticket = ticketIn(state);
        var promised = ticket.readyBy();

        ticket.revise(BREAD, MENU);

        assertThat(ticket.lines()).isEqualTo(BREAD);
        assertThat(ticket.readyBy()).isEqualTo(promised);
    }

    @Test
    void aRefusedRevisionKeepsTheLines() {
        Ticket ticket = ticketIn(AWAITING_ACCEPTANCE);

        KitchenRefusal refusal = catchThrowableOfType(
                KitchenRefusal.class, () -> ticket.revise(List.of(new TicketLine("caviar", "Caviar", 1)), MENU));

        assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_MENU_ITEM);
        assertThat(ticket.lines()).isEqualTo(SOUP);
    }

    @Test
    void anAcceptancePromisesATime() {
        Ticket ticket = ticketIn(AWAITING_ACCEPTANCE);

        ticket.accept(READY_BY, NOW);

        assertThat(ticket.readyBy()).contains(READY_BY);
    }

    @Test
    void aPromiseIsKeptToTheMicrosecond() {
        Ticket ticket = ticketIn(AWAITING_ACCEPTANCE);

        ticket.accept(Instant.parse("2026-06-01T18:30:00.123456789Z"), NOW);

        assertThat(ticket.readyBy()).contains(Instant.parse("2026-06-01T18:30:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P7DT0.000001S", "P400000D"})
    void aPromiseOutOfRangeIsRefused(Duration away) {
        Ticket ticket = ticketIn(AWAITING_ACCEPTANCE);

        assertThatThrownBy(() -> ticket.accept(NOW.plus(away), NOW))
                .isInstanceOf(ReadyByOutOfRange.class)
                .hasMessage("must be in the future and at most 7 days away");

        assertThat(ticket.state()).isEqualTo(AWAITING_ACCEPTANCE);
        assertThat(ticket.readyBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000001S", "P7D"})
    void aPromiseAtTheEdgeIsKept(Duration away) {
        Ticket ticket = ticketIn(AWAITING_ACCEPTANCE);

        ticket.accept(NOW.plus(away), NOW);

        assertThat(ticket.state()).isEqualTo(ACCEPTED);
    }

    @Test
    void aLineIsForAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketLine("soup", "Soup", 0))
                .withMessage("quantity of soup is 0; it is at least 1");
    }

    private static Ticket ticketIn(TicketState state) {
        Ticket ticket = Ticket.create(ORDER, MENU, SOUP, NOW);
        switch (state) {
            case CREATE_PENDING -> {}
            case AWAITING_ACCEPTANCE -> ticket.confirm();
            case ACCEPTED -> {
                ticket.confirm();
                ticket.accept(READY_BY, NOW);
            }
            case PREPARING -> {
                ticket.confirm();
                ticket.accept(READY_BY, NOW);
                ticket.prepare();
            }
            case READY -> {
                ticket.confirm();
                ticket.accept(READY_BY, NOW);
                ticket.prepare();
                ticket.finish();
            }
            case CANCELLED -> ticket.cancel();
        }
        return ticket;
    }
}
