package dev.dovetail.ftgo.courier.fleet.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.courier.CourierTest;
import dev.dovetail.ftgo.courier.TestClock;
import dev.dovetail.ftgo.courier.fleet.Dispatcher;
import dev.dovetail.ftgo.courier.fleet.Whereabouts;
import dev.dovetail.ftgo.courier.fleet.messaging.CourierEventsOutbox.FoodDelivered;
import dev.dovetail.ftgo.courier.fleet.messaging.CourierEventsOutbox.FoodPickedUp;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.CourierBid;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.DeliveryOffered;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.FoodReady;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.MoneyData;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.OfferTaken;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.OfferWithdrawn;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.Place;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.ReportPosition;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;

import static dev.dovetail.messaging.SendOption.correlatedBy;
import static dev.dovetail.messaging.SendOption.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

@CourierTest
class ErrandStoriesTest {

    private static final Channel OFFERS = Channel.of("ftgo.delivery.offers");
    private static final Channel REPLIES = Channel.of("test.replies");
    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    private final UUID order = UUID.randomUUID();

    @Inject
    Scenario scenario;

    @Inject
    Dispatcher dispatcher;

    @Inject
    DataSource dataSource;

    @Inject
    TestClock clock;

    @BeforeEach
    void sendEverybodyHome() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update courier set state = 'FREE', place = '0.25,3.75', order_id = null, pickup = null,"
                    + " drop_off = null, food_ready = false, departed_at = null, arrives_at = null,"
                    + " version = version + 1");
        }
    }

    @Test
    void bidsForWhatIsNear() {
        var bid = offer(order, "10117", "10.00").sends(CourierBid.class).await();

        assertThat(bid.channel()).isEqualTo(REPLIES);
        assertThat(bid.key()).isEqualTo(order.toString());
        assertThat(bid.body().fleet()).isEqualTo("bikes");
        assertThat(bid.body().courierId()).isEqualTo("bikes-1");
        assertThat(bid.body().fee()).isEqualTo(new MoneyData("1.75", "EUR"));
        assertThat(bid.body().atRestaurant()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void passesOverWhatIsFarOrPaysTooLittle() {
        offer(order, "19999", "99.00").sendsNo(CourierBid.class);
        offer(order, "10117", "1.74").sendsNo(CourierBid.class);

        assertThat(free()).isEqualTo(5);
    }

    @Test
    void oneCourierBidsForOneDeliveryHoweverOftenItIsOffered() {
        offer(order, "10117", "5.00").handled();
        offer(order, "10117", "7.50").redelivered();

        assertThat(scenario.sends(CourierBid.class).keyed(order).all())
                .hasSize(2)
                .allSatisfy(bid -> assertThat(bid.body().courierId()).isEqualTo("bikes-1"));
        assertThat(free()).isEqualTo(4);
    }

    @Test
    void whenAllAreBusyNobodyBids() {
        for (int busy = 1; busy <= 5; busy++) {
            offer(UUID.randomUUID(), "10117", "5.00").handled();
        }

        offer(order, "10117", "5.00").sendsNo(CourierBid.class);
    }

    @Test
    void isFreeAgainWhenAnotherWins() {
        offer(order, "10117", "5.00").handled();

        tell(new OfferTaken(order, "cars-1")).redelivered();

        assertThat(free()).isEqualTo(5);
    }

    @Test
    void fetchesAndDeliversOnce() {
        offer(order, "10117", "5.00").redelivered();
        tell(new OfferTaken(order, "bikes-1")).redelivered();
        tell(new FoodReady(order)).redelivered();
        assertThat(scenario.sends(FoodPickedUp.class)
                        .keyed(order)
                        .await()
                        .body()
                        .courierId())
                .isEqualTo("bikes-1");

        clock.advance(LONG_ENOUGH);

        var delivered = scenario.sends(FoodDelivered.class).keyed(order).await();
        assertThat(delivered.channel()).isEqualTo(Channel.of("ftgo.courier.events"));
        assertThat(delivered.body().fleet()).isEqualTo("bikes");
        assertThat(scenario.sends(FoodPickedUp.class).keyed(order).all()).hasSize(1);
        assertThat(free()).isEqualTo(5);
    }

    @Test
    void waitsForTheFood() {
        offer(order, "10117", "5.00").handled();
        tell(new OfferTaken(order, "bikes-1")).handled();
        clock.advance(LONG_ENOUGH);
        assertThat(scenario.sends(FoodPickedUp.class).keyed(order).all()).isEmpty();

        tell(new FoodReady(order)).handled();

        scenario.sends(FoodPickedUp.class).keyed(order).await();
    }

    @Test
    void turnsBackWhenTheOfferIsWithdrawn() {
        offer(order, "10117", "5.00").handled();
        tell(new OfferTaken(order, "bikes-1")).handled();

        tell(new OfferWithdrawn(order)).redelivered();

        assertThat(free()).isEqualTo(5);
        tell(new FoodReady(order)).sendsNo(FoodPickedUp.class);
    }

    /** As after a restart: what is due was written by a process that is gone, and its time has long passed. */
    @Test
    void goesOnWhereAProcessThatIsGoneHasLeftOff() throws SQLException {
        try (var connection = dataSource.getConnection();
                var left = connection.prepareStatement(
                        "update courier set state = 'CARRYING', order_id = ?, pickup = '0.25,3.75', drop_off = '0.25,4.25',"
                                + " departed_at = now() - interval '2 hours', arrives_at = now() - interval '1 hour',"
                                + " food_ready = true, version = version + 1 where id = 'bikes-3'")) {
            left.setObject(1, order);
            left.executeUpdate();
        }

        var delivered = scenario.sends(FoodDelivered.class).keyed(order).await();

        assertThat(delivered.body().courierId()).isEqualTo("bikes-3");
    }

    @Test
    void saysWhereItIsOnlyWhileUnderWay() {
        offer(order, "10117", "5.00").handled();
        assertThat(whereabouts()).isEmpty();
        tell(new OfferTaken(order, "bikes-1")).handled();

        Instant now = clock.instant();

        assertThat(whereabouts()).singleElement().satisfies(where -> {
            assertThat(where.courierId()).isEqualTo("bikes-1");
            assertThat(where.at()).isBetween(now, clock.instant());
            assertThat(where.position().latitude()).isBetween(52.0, 53.0);
        });
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DeliveryOffered.class,
                OfferTaken.class,
                OfferWithdrawn.class,
                FoodReady.class,
                CourierBid.class,
                ReportPosition.class,
                FoodPickedUp.class,
                FoodDelivered.class
            })
    void readsTheExamplesOfItsContracts(Class<? extends MessageBody> type) {
        assertThat(Contracts.onClasspath().examples(type)).hasSizeGreaterThan(1);
    }

    private List<Whereabouts> whereabouts() {
        return dispatcher.whereabouts().stream()
                .filter(where -> where.orderId().equals(order))
                .toList();
    }

    private Received offer(UUID id, String dropOff, String feeLimit) {
        return scenario.receives(
                OFFERS,
                id,
                new DeliveryOffered(id, new Place("10115"), new Place(dropOff), new MoneyData(feeLimit, "EUR")),
                replyTo(REPLIES),
                correlatedBy(id));
    }

    private Received tell(MessageBody news) {
        return scenario.receives(OFFERS, order, news, correlatedBy(order));
    }

    private int free() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from courier where state = 'FREE'")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
