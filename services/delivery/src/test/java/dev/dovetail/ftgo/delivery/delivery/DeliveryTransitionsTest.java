package dev.dovetail.ftgo.delivery.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.ABANDONED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.ASSIGNED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.CANCELLED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.OFFERED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.PICKED_UP;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.SCHEDULED;
import static dev.dovetail.ftgo.delivery.delivery.Samples.COURIER;
import static dev.dovetail.ftgo.delivery.delivery.Samples.LATER;
import static dev.dovetail.ftgo.delivery.delivery.Samples.NOW;
import static dev.dovetail.ftgo.delivery.delivery.Samples.ROUTE;
import static dev.dovetail.ftgo.delivery.delivery.Samples.TERMS;
import static dev.dovetail.ftgo.delivery.delivery.Samples.bid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DeliveryTransitionsTest {

    private final Recorded messages = new Recorded();

    private enum Step {
        PROCEED((delivery, said) -> delivery.proceed(ROUTE, TERMS, said, LATER)),
        BID((delivery, said) -> delivery.bid(offer(said), bid("cars", "3.00", 3), TERMS, said, NOW)),
        READY((delivery, said) -> delivery.foodIsReady(TERMS, said, NOW)),
        PICK_UP((delivery, said) -> delivery.pickedUp(COURIER, LATER, said)),
        DELIVER((delivery, said) -> delivery.delivered(COURIER, LATER, said)),
        CANCEL(Delivery::cancel);

        private final BiConsumer<Delivery, Recorded> action;

        Step(BiConsumer<Delivery, Recorded> action) {
            this.action = action;
        }

        private static UUID offer(Recorded said) {
            return said.offers.isEmpty() ? UUID.randomUUID() : said.lastOffer();
        }
    }

    /** Every state and every step: the state after it, or nothing where it is refused. One bid alone decides nothing. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            STATE     | PROCEED   | BID       | READY     | PICK_UP   | DELIVER   | CANCEL
            SCHEDULED | OFFERED   | SCHEDULED | SCHEDULED |           |           | CANCELLED
            OFFERED   | OFFERED   | OFFERED   | OFFERED   |           |           | CANCELLED
            ASSIGNED  | ASSIGNED  | ASSIGNED  | ASSIGNED  | PICKED_UP |           | CANCELLED
            PICKED_UP | PICKED_UP | PICKED_UP | PICKED_UP | PICKED_UP | DELIVERED |
            DELIVERED | DELIVERED | DELIVERED | DELIVERED | DELIVERED | DELIVERED |
            ABANDONED | ABANDONED | ABANDONED | ABANDONED |           |           | ABANDONED
            CANCELLED | CANCELLED | CANCELLED | CANCELLED |           |           | CANCELLED
            """)
    void movesOnlyAsItsStateAllows(
            DeliveryState state,
            @Nullable DeliveryState proceed,
            @Nullable DeliveryState bid,
            @Nullable DeliveryState ready,
            @Nullable DeliveryState pickUp,
            @Nullable DeliveryState deliver,
            @Nullable DeliveryState cancel) {
        List<@Nullable DeliveryState> expected = Arrays.asList(proceed, bid, ready, pickUp, deliver, cancel);

        for (Step step : Step.values()) {
            Recorded said = new Recorded();
            Delivery delivery = Samples.in(state, said);
            DeliveryState after = expected.get(step.ordinal());
            if (after == null) {
                assertThat(catchThrowableOfType(DeliveryRefusal.class, () -> step.action.accept(delivery, said)))
                        .as("%s in %s", step, state)
                        .hasMessageContaining(state.inWords())
                        .hasMessageContaining(
                                switch (step) {
                                    case PICK_UP -> "picked up";
                                    case DELIVER -> "delivered";
                                    default -> step.name().toLowerCase(Locale.ROOT);
                                });
                assertThat(delivery.state()).isEqualTo(state);
            } else {
                step.action.accept(delivery, said);
                assertThat(delivery.state()).as("%s in %s", step, state).isEqualTo(after);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasSomethingDueAsLongAsItIsUndecided(DeliveryState state) {
        assertThat(Samples.in(state, messages).dueAt().isPresent()).isEqualTo(state == SCHEDULED || state == OFFERED);
    }

    @ParameterizedTest
    @EnumSource
    void hearingEverythingTwiceSaysNothingMore(DeliveryState state) {
        Delivery delivery = Samples.in(state, messages);
        for (Step step : List.of(Step.READY, Step.PICK_UP, Step.DELIVER, Step.CANCEL)) {
            try {
                step.action.accept(delivery, messages);
            } catch (DeliveryRefusal refused) {
                continue;
            }
            List<String> once = List.copyOf(messages.words);

            step.action.accept(delivery, messages);

            assertThat(messages.words).as("%s in %s", step, state).isEqualTo(once);
        }
    }

    @Test
    void waitsForItsRoute() {
        Delivery delivery = Samples.scheduled(messages);

        delivery.proceed(null, TERMS, messages, NOW);

        assertThat(delivery.state()).isEqualTo(SCHEDULED);
        assertThat(delivery.dueAt()).contains(NOW.plus(TERMS.retry()));
    }

    @Test
    void tellsFleetsOfACancellationOnlyIfTheyHeardOfTheDelivery() {
        Delivery unheard = Samples.scheduled(messages);
        unheard.cancel(messages);
        assertThat(messages.words).endsWith("cancelled");

        Delivery heard = Samples.in(ASSIGNED, messages);
        heard.cancel(messages);
        assertThat(messages.words).endsWith("cancelled, fleets told");
        assertThat(heard.state()).isEqualTo(CANCELLED);
    }

    @Test
    void theCourierIsToldThatTheFoodWaitsHoweverSoonItDoes() {
        Delivery quickKitchen = Samples.offered(messages);
        quickKitchen.foodIsReady(TERMS, messages, NOW);
        assertThat(messages.words).doesNotContain("food ready");

        quickKitchen.bid(messages.lastOffer(), bid("bikes", "2.00", 5), TERMS, messages, NOW);
        quickKitchen.proceed(ROUTE, TERMS, messages, LATER);
        assertThat(messages.words).endsWith("assigned to bikes-1", "food ready");
    }

    @Test
    void aCourierIsAwaitedFromWhenTheFoodIsReadyAndHeSaidHeWouldBeThere() {
        Delivery delivery = Samples.in(ASSIGNED, messages);
        assertThat(delivery.dueAt()).isEmpty();

        delivery.foodIsReady(TERMS, messages, NOW);

        assertThat(delivery.dueAt()).contains(NOW.plus(Duration.ofMinutes(5)).plus(TERMS.patience()));
        delivery.pickedUp(COURIER, LATER, messages);
        assertThat(delivery.dueAt()).isEmpty();
    }

    @Test
    void aCourierWhoDoesNotComeLosesItToTheNextOffer() {
        Delivery delivery = missed();

        assertThat(delivery.state()).isEqualTo(OFFERED);
        assertThat(delivery.assignment()).isEmpty();
        assertThat(messages.words).endsWith("missed", "offered for 6.00 EUR");

        delivery.bid(messages.lastOffer(), bid("cars", "3.00", 3), TERMS, messages, LATER);
        delivery.proceed(ROUTE, TERMS, messages, LATER);

        assertThat(messages.words).endsWith("assigned to cars-1", "food ready");
        assertThat(delivery.dueAt()).isPresent();
        assertThatThrownBy(() -> delivery.pickedUp(COURIER, LATER, messages)).isInstanceOf(DeliveryRefusal.class);
    }

    @Test
    void whoComesLateHasItAgainAsLongAsItIsNobodysElse() {
        Delivery delivery = missed();

        delivery.pickedUp(COURIER, LATER, messages);

        assertThat(delivery.state()).isEqualTo(PICKED_UP);
        assertThat(delivery.assignment()).map(Bid::courierId).contains(COURIER);
        assertThat(messages.words).endsWith("assigned to bikes-1", "picked up");
    }

    @Test
    void isGivenUpWhenNobodyComesAfterTheLastOffer() {
        Delivery delivery = missed();
        while (delivery.state() == OFFERED) {
            delivery.bid(messages.lastOffer(), bid("bikes", "2.00", 5), TERMS, messages, LATER);
            delivery.proceed(ROUTE, TERMS, messages, LATER);
            delivery.proceed(ROUTE, TERMS, messages, LATER);
        }

        assertThat(delivery.state()).isEqualTo(ABANDONED);
        assertThat(messages.words).endsWith("abandoned: Nobody came for it at any of 3 offers");
    }

    private Delivery missed() {
        Delivery delivery = Samples.in(ASSIGNED, messages);
        delivery.foodIsReady(TERMS, messages, NOW);
        delivery.proceed(ROUTE, TERMS, messages, LATER);
        return delivery;
    }

    @Test
    void isOneCouriersOnly() {
        Delivery delivery = Samples.in(ASSIGNED, messages);

        assertThatThrownBy(() -> delivery.pickedUp("cars-1", NOW, messages))
                .isInstanceOf(DeliveryRefusal.class)
                .hasMessage("The delivery of order " + delivery.orderId()
                        + " is bikes-1's and cannot be picked up by cars-1");
    }
}
