package dev.dovetail.ftgo.courier.fleet;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.courier.city.Point;

import static dev.dovetail.ftgo.courier.fleet.CourierState.BIDDING;
import static dev.dovetail.ftgo.courier.fleet.CourierState.CARRYING;
import static dev.dovetail.ftgo.courier.fleet.CourierState.FETCHING;
import static dev.dovetail.ftgo.courier.fleet.CourierState.FREE;
import static dev.dovetail.ftgo.courier.fleet.CourierState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CourierTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T18:00:00Z");
    private static final Point HERE = new Point(0, 0);
    private static final Point RESTAURANT = new Point(1, 0);
    private static final Point CONSUMER = new Point(1, 2);
    private static final Fleet FLEET =
            new Fleet("bikes", 1, HERE, 5, new BigDecimal("1.50"), new BigDecimal("0.50"), 60, 1);

    private final Errand errand = new Errand(UUID.randomUUID(), RESTAURANT, CONSUMER);
    private final Courier courier = new Courier("bikes-1", HERE);
    private final Said said = new Said();

    private static final class Said implements CourierMessages {

        final List<String> words = new ArrayList<>();

        @Override
        public void pickedUp(UUID orderId, String courierId, Instant at) {
            words.add("picked up " + Duration.between(NOW, at));
        }

        @Override
        public void delivered(UUID orderId, String courierId, Instant at) {
            words.add("delivered " + Duration.between(NOW, at));
        }
    }

    /** Every state and every step: the state after it. A courier does as told or stays as is; only bidding is refused. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            STATE    | SET_OUT  | RELEASE | READY    | ARRIVE
            FREE     | FREE     | FREE    | FREE     | FREE
            BIDDING  | FETCHING | FREE    | BIDDING  | BIDDING
            FETCHING | FETCHING | FREE    | FETCHING | WAITING
            WAITING  | WAITING  | FREE    | CARRYING | WAITING
            CARRYING | CARRYING | CARRYING | CARRYING | FREE
            """)
    void movesAsTold(
            CourierState state, CourierState setOut, CourierState release, CourierState ready, CourierState arrive) {
        assertThat(after(state, it -> it.setOut(FLEET, NOW))).isEqualTo(setOut);
        assertThat(after(state, it -> it.release(NOW))).isEqualTo(release);
        assertThat(after(state, it -> it.foodIsReady(FLEET, said, NOW))).isEqualTo(ready);
        assertThat(after(state, it -> it.arrive(FLEET, said, NOW))).isEqualTo(arrive);
    }

    @Test
    void fetchesWaitsAndCarries() {
        courier.bid(errand);
        courier.setOut(FLEET, NOW);
        assertThat(courier.arrivesAt()).contains(at(1));

        courier.arrive(FLEET, said, at(1));
        assertThat(courier.state()).isEqualTo(WAITING);
        assertThat(courier.arrivesAt()).isEmpty();

        courier.foodIsReady(FLEET, said, at(5));
        assertThat(courier.arrivesAt()).contains(at(7));

        courier.arrive(FLEET, said, at(7));
        assertThat(courier.state()).isEqualTo(FREE);
        assertThat(courier.place()).isEqualTo(CONSUMER);
        assertThat(courier.orderId()).isEmpty();
        assertThat(said.words).containsExactly("picked up PT5M", "delivered PT7M");
    }

    @Test
    void doesNotWaitForFoodThatIsReady() {
        courier.bid(errand);
        courier.setOut(FLEET, NOW);
        courier.foodIsReady(FLEET, said, NOW);

        courier.arrive(FLEET, said, at(1));

        assertThat(courier.state()).isEqualTo(CARRYING);
        assertThat(said.words).containsExactly("picked up PT1M");
    }

    @Test
    void isOnTheWayBetweenItsEnds() {
        courier.bid(errand);
        courier.setOut(FLEET, NOW);

        assertThat(courier.position(NOW)).isEqualTo(HERE);
        assertThat(courier.position(NOW.plusSeconds(15))).isEqualTo(new Point(0.25, 0));
        assertThat(courier.position(at(1))).isEqualTo(RESTAURANT);
        assertThat(courier.position(at(9))).isEqualTo(RESTAURANT);
    }

    @Test
    void isFreeWhereTheNewsReachesIt() {
        courier.bid(errand);
        courier.setOut(FLEET, NOW);

        courier.release(NOW.plusSeconds(15));

        assertThat(courier.place()).isEqualTo(new Point(0.25, 0));
        courier.bid(new Errand(UUID.randomUUID(), RESTAURANT, CONSUMER));
    }

    @Test
    void hasOneErrandAtATime() {
        courier.bid(errand);
        courier.bid(errand);
        assertThat(courier.state()).isEqualTo(BIDDING);

        assertThatIllegalStateException()
                .isThrownBy(() -> courier.bid(new Errand(UUID.randomUUID(), RESTAURANT, CONSUMER)))
                .withMessage("bikes-1 is BIDDING and cannot bid");
    }

    private CourierState after(CourierState state, Consumer<Courier> step) {
        Courier inState = in(state);
        step.accept(inState);
        return inState.state();
    }

    private Courier in(CourierState state) {
        Courier made = new Courier("bikes-1", HERE);
        if (state != FREE) {
            made.bid(errand);
        }
        if (state == FETCHING || state == WAITING || state == CARRYING) {
            made.setOut(FLEET, NOW);
        }
        if (state == WAITING || state == CARRYING) {
            made.arrive(FLEET, said, NOW);
        }
        if (state == CARRYING) {
            made.foodIsReady(FLEET, said, NOW);
        }
        assertThat(made.state()).isEqualTo(state);
        return made;
    }

    private static Instant at(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
