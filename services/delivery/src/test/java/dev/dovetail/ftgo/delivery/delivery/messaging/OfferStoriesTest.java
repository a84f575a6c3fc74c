package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.delivery.DeliveryTest;
import dev.dovetail.ftgo.delivery.TestClock;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.CourierAssigned;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryAbandoned;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryScheduled;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.CourierBid;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.DeliveryOffered;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.FoodReady;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.OfferTaken;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.OfferWithdrawn;
import dev.dovetail.ftgo.delivery.wire.DropOffData;
import dev.dovetail.ftgo.delivery.wire.MoneyData;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.test.Scenario;

import static dev.dovetail.messaging.SendOption.correlatedBy;
import static org.assertj.core.api.Assertions.assertThat;

@DeliveryTest
class OfferStoriesTest {

    private static final Duration MORE_THAN_THE_WINDOW = Duration.ofMinutes(11);
    private static final Duration MORE_THAN_THE_PATIENCE = Duration.ofMinutes(16);

    @Inject
    Scenario scenario;

    @Inject
    TestClock clock;

    DeliveryStory story;

    @BeforeEach
    void offer() {
        story = DeliveryStory.offered(scenario);
    }

    @Test
    void asksEveryFleetAndNamesWhereToAnswer() {
        assertThat(story.last(DeliveryScheduled.class).body())
                .isEqualTo(new DeliveryScheduled(story.order(), story.restaurant(), DeliveryStory.READY_BY));
        assertThat(story.last(DeliveryOffered.class)).satisfies(offer -> {
            assertThat(offer.channel()).isEqualTo(DeliveryStory.OFFERS);
            assertThat(offer.context().replyTo()).isEqualTo(DeliveryStory.REPLIES);
            assertThat(offer.context().correlationId()).isEqualTo(story.order().toString());
            assertThat(offer.body().pickup().postcode()).isEqualTo("10115");
            assertThat(offer.body().dropOff())
                    .isEqualTo(new DropOffData("Kantstraße 12", "Berlin", "10625", "DE", null));
            assertThat(offer.body().feeLimit()).isEqualTo(new MoneyData("6.00", "EUR"));
            assertThat(offer.body().round()).isEqualTo(1);
        });
        assertThat(story.state()).isEqualTo("OFFERED");
    }

    @Test
    void passesOnHowTheDoorIsFound() {
        DeliveryStory far = new DeliveryStory(scenario);
        far.restaurantOpens().handled();
        far.orderIsPlaced("Second yard, third floor").handled();

        far.ticketIsAccepted().handled();

        assertThat(far.last(DeliveryOffered.class).body().dropOff().instructions())
                .isEqualTo("Second yard, third floor");
    }

    @Test
    void withEnoughBidsTakesTheBestAtOnceAndTellsTheOthers() {
        story.bids("cars", "5.00").handled();

        story.bids("bikes", "2.00").handled();

        assertThat(story.last(OfferTaken.class)).satisfies(taken -> {
            assertThat(taken.channel()).isEqualTo(DeliveryStory.OFFERS);
            assertThat(taken.body())
                    .isEqualTo(new OfferTaken(story.order(), "bikes", "bikes-1", new MoneyData("2.00", "EUR")));
        });
        assertThat(story.last(CourierAssigned.class)).satisfies(assigned -> {
            assertThat(assigned.channel()).isEqualTo(DeliveryStory.EVENTS);
            assertThat(assigned.body().courierId()).isEqualTo("bikes-1");
        });
        assertThat(story.state()).isEqualTo("ASSIGNED");
    }

    @Test
    void atTheDeadlineTakesTheOnlyBid() {
        story.bids("cars", "5.00").handled();

        clock.advance(MORE_THAN_THE_WINDOW);

        var taken = scenario.sends(OfferTaken.class).keyed(story.order()).await();
        assertThat(taken.body().fleet()).isEqualTo("cars");
    }

    @Test
    void withoutBidsOffersForMoreAndThenGivesUp() {
        for (int round = 2; round <= 3; round++) {
            int expected = round;
            clock.advance(MORE_THAN_THE_WINDOW);
            scenario.sends(DeliveryOffered.class)
                    .keyed(story.order())
                    .matching(offer -> offer.round() == expected)
                    .await();
        }
        assertThat(story.said(DeliveryOffered.class))
                .extracting(offer -> offer.body().feeLimit().amount())
                .containsExactly("6.00", "9.00", "13.50");

        clock.advance(MORE_THAN_THE_WINDOW);

        var abandoned =
                scenario.sends(DeliveryAbandoned.class).keyed(story.order()).await();
        assertThat(abandoned.body().reason()).isEqualTo("No fleet took it at any of 3 offers");
        assertThat(story.said(OfferWithdrawn.class)).hasSize(1);
        assertThat(story.state()).isEqualTo("ABANDONED");
    }

    @Test
    void aCourierWhoDoesNotComeIsToldSoBeforeOthersAreAsked() {
        story.bids("bikes", "2.00", clock.instant()).handled();
        story.bids("cars", "5.00", clock.instant()).handled();
        story.ticketIsReady().handled();

        clock.advance(MORE_THAN_THE_PATIENCE);

        var again = scenario.sends(DeliveryOffered.class)
                .keyed(story.order())
                .matching(offer -> offer.round() == 2)
                .await();
        assertThat(again.body().feeLimit().amount()).isEqualTo("9.00");
        assertThat(story.last(OfferWithdrawn.class).body().reason()).isEqualTo("The courier did not come");
        assertThat(story.state()).isEqualTo("OFFERED");

        story.bids("cars", "5.00").handled();
        story.bids("scooters", "6.00").handled();
        assertThat(story.said(CourierAssigned.class))
                .extracting(assigned -> assigned.body().courierId())
                .containsExactly("bikes-1", "cars-1");
        assertThat(story.said(FoodReady.class)).hasSize(2);
    }

    @Test
    void aBidAfterTheDecisionIsHarmless() {
        story.bids("bikes", "2.00").handled();
        story.bids("cars", "5.00").handled();

        story.bids("scooters", "1.00").sendsNo(OfferTaken.class);

        assertThat(story.said(CourierAssigned.class)).hasSize(1);
    }

    @Test
    void aBidForTheOfferBeforeIsHarmless() {
        var first = story.last(DeliveryOffered.class);
        clock.advance(MORE_THAN_THE_WINDOW);
        scenario.sends(DeliveryOffered.class)
                .keyed(story.order())
                .matching(offer -> offer.round() == 2)
                .await();

        story.bids(first, "bikes", "2.00").handled();
        story.bids(first, "cars", "2.50").handled();

        assertThat(story.state()).isEqualTo("OFFERED");
        story.bids("bikes", "7.00").handled();
        story.bids("cars", "8.00").handled();
        assertThat(story.last(OfferTaken.class).body().fee().amount()).isEqualTo("7.00");
    }

    @Test
    void aFleetThatBidsAgainHasOneBid() {
        story.bids("cars", "5.00").redelivered();
        story.bids("cars", "4.00").handled();

        assertThat(story.state()).isEqualTo("OFFERED");
        story.bids("bikes", "5.50").handled();
        assertThat(story.last(OfferTaken.class).body().fee().amount()).isEqualTo("5.00");
    }

    @Test
    void aBidThatIsNoMoneyIsPutAside() {
        byte[] bid = DeliveryStory.bytes("""
                {"orderId": "%s", "fleet": "bikes", "courierId": "bikes-1", "atRestaurant": "2030-06-01T18:20:00Z",
                 "fee": {"amount": "two", "currency": "EUR"}}
                """.formatted(story.order()));

        var letter = scenario.receives(DeliveryStory.REPLIES, story.order(), "ftgo.delivery.CourierBid", bid)
                .deadLettered();

        assertThat(letter.headers().get(Headers.DEAD_LETTER_REASON)).contains("12.34");
        assertThat(letter.headers()).containsEntry(Headers.DEAD_LETTER_ATTEMPTS, "0");
    }

    @Test
    void aBidForNothingIsPutAside() {
        UUID nobody = UUID.randomUUID();
        var bid = new CourierBid(nobody, "bikes", "bikes-1", new MoneyData("1.00", "EUR"), DeliveryStory.READY_BY);

        var letter = scenario.receives(DeliveryStory.REPLIES, nobody, bid, correlatedBy(nobody))
                .deadLettered();

        assertThat(letter.headers().get(Headers.DEAD_LETTER_REASON)).contains("causationid");
    }
}
