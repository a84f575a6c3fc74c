package dev.dovetail.ftgo.order.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays the answers that an order gets in every order, each of them up to twice, and holds what comes of it against
 * what the others did.
 */
class EveryOrderOfAnswersTest {

    private static final int TIMES = 2;
    private int histories;

    static List<Set<String>> refusals() {
        return List.of(
                Set.of(),
                Set.of("VerifyConsumer"),
                Set.of("CreateTicket"),
                Set.of("AuthorizeCard"),
                Set.of("VerifyConsumer", "CreateTicket"),
                Set.of("VerifyConsumer", "AuthorizeCard"),
                Set.of("CreateTicket", "AuthorizeCard"),
                Set.of("VerifyConsumer", "CreateTicket", "AuthorizeCard"),
                Set.of("ConfirmTicket"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void endsApprovedExactlyIfAllAgreed(Set<String> refusals) {
        explore(refusals, new ArrayList<>());
        assertThat(histories).isGreaterThan(refusals.size());
    }

    /** Replays the choices made so far, then tries every answer that is left. */
    private void explore(Set<String> refusals, List<Integer> choices) {
        World world = new World(refusals);
        choices.forEach(world::deliver);
        List<Integer> left = IntStream.range(0, world.answers().size())
                .filter(answer ->
                        choices.stream().filter(done -> done == answer).count() < TIMES)
                .boxed()
                .toList();
        for (Integer answer : left) {
            List<Integer> next = new ArrayList<>(choices);
            next.add(answer);
            explore(refusals, next);
        }
        if (left.isEmpty()) {
            histories++;
            checkApproval(world, refusals);
        }
    }

    private static void checkApproval(World world, Set<String> refusals) {
        OrderState expected = refusals.isEmpty()
                ? OrderState.APPROVED
                : refusals.contains("ConfirmTicket") ? OrderState.CANCELLED : OrderState.REJECTED;
        assertThat(world.order().state()).isEqualTo(expected);
        assertNothingIsLeftOver(world);
        assertThat(world.said()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void staysConsistentWhenTheConsumerChangesItsMind(long seed) {
        Random random = new Random(seed);
        List<String> commands = List.of(
                "VerifyConsumer",
                "CreateTicket",
                "AuthorizeCard",
                "NewCard",
                "ConfirmTicket",
                "CancelTicket",
                "ReviseTicket");
        Set<OrderState> ends = new HashSet<>();
        for (int run = 0; run < 5_000; run++) {
            Set<String> refusals = new HashSet<>(commands);
            refusals.removeIf(command -> random.nextInt(100) < 85);
            World world = new World(refusals);
            List<Integer> deliveries = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                switch (random.nextInt(12)) {
                    case 0 -> world.cancel();
                    case 1, 2 -> world.revise();
                    default -> {
                        int answer = random.nextInt(world.answers().size());
                        deliveries.add(answer);
                        world.deliver(answer);
                    }
                }
            }
            deliverTheRest(world, deliveries);
            ends.add(world.order().state());
            assertNothingIsLeftOver(world);
        }
        assertThat(ends).containsExactlyInAnyOrder(OrderState.APPROVED, OrderState.REJECTED, OrderState.CANCELLED);
    }

    private static void deliverTheRest(World world, List<Integer> delivered) {
        for (int answer = 0; answer < world.answers().size(); answer++) {
            if (!delivered.contains(answer)) {
                world.deliver(answer);
            }
        }
    }

    /** Money is held exactly for what the kitchen will cook, and only then. */
    private static void assertNothingIsLeftOver(World world) {
        Order order = world.order();
        switch (order.state()) {
            case APPROVED -> {
                assertThat(world.ticketOpen()).isTrue();
                assertThat(world.ticketLines()).isEqualTo(order.lines());
                assertThat(world.moneyHeld()).containsExactly(order.lines());
            }
            case REJECTED, CANCELLED -> {
                assertThat(world.ticketOpen()).isFalse();
                assertThat(world.moneyHeld()).isEmpty();
            }
            default -> throw new AssertionError("still " + order.state() + " though all have answered");
        }
    }

    @Test
    void isNotFooledByAnAnswerThatComesTwice() {
        // Given
        World world = new World(Set.of());
        IntStream.range(0, 3).forEach(answer -> world.deliver(answer));

        // When
        IntStream.range(0, 3).forEach(answer -> world.deliver(answer));

        // Then
        assertThat(world.said())
                .containsExactly(
                        "OrderPlaced",
                        "VerifyConsumer",
                        "CreateTicket",
                        "AuthorizeCard",
                        "ConfirmTicket",
                        "OrderApproved");
        assertThat(world.order().history().entries()).hasSize(4);
    }
}
