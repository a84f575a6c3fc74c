package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.delivery.DeliveryTest;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.CourierAssigned;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryAbandoned;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryCancelled;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryDelivered;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryPickedUp;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryScheduled;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.CourierBid;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.DeliveryOffered;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.FoodReady;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.OfferTaken;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.OfferWithdrawn;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

@DeliveryTest
class DeliveryStoriesTest {

    @Inject
    Scenario scenario;

    @Test
    void followsTheFoodToTheConsumer() {
        DeliveryStory story = DeliveryStory.assigned(scenario);

        story.ticketIsReady().handled();
        assertThat(story.said(FoodReady.class)).hasSize(1);

        story.courierPicksUp("bikes-1").handled();
        assertThat(story.last(DeliveryPickedUp.class).body())
                .isEqualTo(new DeliveryPickedUp(story.order(), DeliveryStory.READY_BY));

        story.courierDelivers("bikes-1").handled();
        assertThat(story.said(DeliveryDelivered.class)).hasSize(1);
        assertThat(story.state()).isEqualTo("DELIVERED");
    }

    @Test
    void saysEverythingOnceThoughItHearsEverythingTwice() {
        DeliveryStory story = new DeliveryStory(scenario);
        List<Runnable> steps = List.of(
                () -> story.restaurantOpens().redelivered(),
                () -> story.orderIsPlaced().redelivered(),
                () -> twice(story.ticketIsAccepted(), story.ticketIsAccepted()),
                () -> story.bids("bikes", "2.00").redelivered(),
                () -> story.bids("cars", "3.00").redelivered(),
                () -> twice(story.ticketIsReady(), story.ticketIsReady()),
                () -> twice(story.courierPicksUp("bikes-1"), story.courierPicksUp("bikes-1")),
                () -> twice(story.courierDelivers("bikes-1"), story.courierDelivers("bikes-1")));

        steps.forEach(Runnable::run);

        Map<String, Integer> said = new TreeMap<>();
        Stream.of(
                        DeliveryScheduled.class,
                        DeliveryOffered.class,
                        OfferTaken.class,
                        CourierAssigned.class,
                        FoodReady.class,
                        DeliveryPickedUp.class,
                        DeliveryDelivered.class)
                .forEach(type -> said.put(type.getSimpleName(), story.said(type).size()));
        assertThat(said)
                .hasSize(7)
                .allSatisfy((type, times) -> assertThat(times).as(type).isEqualTo(1));
    }

    /** The same once more, and said again under another id. */
    private static void twice(Received message, Received repeated) {
        message.redelivered();
        repeated.redelivered();
    }

    @Test
    void waitsForAddressesThatComeLate() {
        DeliveryStory story = new DeliveryStory(scenario);
        story.ticketIsAccepted().handled();
        assertThat(story.state()).isEqualTo("SCHEDULED");
        story.orderIsPlaced().handled();

        story.restaurantOpens().handled();

        scenario.sends(DeliveryOffered.class).keyed(story.order()).await();
        assertThat(story.state()).isEqualTo("OFFERED");
    }

    @Test
    void endsWithItsOrder() {
        DeliveryStory story = DeliveryStory.offered(scenario);

        story.orderIsCancelled().redelivered();

        assertThat(story.said(DeliveryCancelled.class)).hasSize(1);
        assertThat(story.said(OfferWithdrawn.class)).hasSize(1);
        story.bids("bikes", "2.00").sendsNo(OfferTaken.class);
        story.bids("cars", "2.00").sendsNo(OfferTaken.class);
        assertThat(story.state()).isEqualTo("CANCELLED");
    }

    @Test
    void callsItsCourierBackWhenTheOrderIsCancelled() {
        DeliveryStory story = DeliveryStory.assigned(scenario);

        story.orderIsCancelled().handled();

        assertThat(story.last(OfferWithdrawn.class).body().reason()).isEqualTo("The order was cancelled");
        assertThat(story.state()).isEqualTo("CANCELLED");
    }

    @Test
    void doesNotBeginForAnOrderThatIsCancelledAlready() {
        DeliveryStory story = new DeliveryStory(scenario);
        story.restaurantOpens().handled();
        story.orderIsPlaced().handled();
        story.orderIsCancelled().handled();

        story.ticketIsAccepted().sendsNo(DeliveryScheduled.class);
    }

    @Test
    void doesNotOfferWhatIsCancelledBeforeItsAddressIsKnown() {
        DeliveryStory story = new DeliveryStory(scenario);
        story.ticketIsAccepted().handled();
        story.orderIsPlaced().handled();
        story.orderIsCancelled().handled();

        story.restaurantOpens().handled();

        assertThat(story.state()).isEqualTo("CANCELLED");
        assertThat(story.said(DeliveryOffered.class)).isEmpty();
        assertThat(story.said(OfferWithdrawn.class)).isEmpty();
    }

    @Test
    void whatAnotherCourierSaysIsPutAside() {
        DeliveryStory story = DeliveryStory.assigned(scenario);

        var letter = story.courierPicksUp("cars-1").deadLettered();

        assertThat(letter.headers().get(Headers.DEAD_LETTER_REASON))
                .contains("is bikes-1's and cannot be picked up by cars-1");
        assertThat(story.state()).isEqualTo("ASSIGNED");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CourierBid.class,
                CourierEvents.FoodPickedUp.class,
                CourierEvents.FoodDelivered.class,
                KitchenEvents.TicketAccepted.class,
                KitchenEvents.TicketReady.class,
                Cancellations.OrderCancelled.class,
                DeliveryOffered.class,
                OfferTaken.class,
                OfferWithdrawn.class,
                FoodReady.class,
                DeliveryScheduled.class,
                CourierAssigned.class,
                DeliveryPickedUp.class,
                DeliveryDelivered.class,
                DeliveryAbandoned.class,
                DeliveryCancelled.class
            })
    void readsTheExamplesOfItsContracts(Class<? extends MessageBody> type) {
        assertThat(Contracts.onClasspath().examples(type)).hasSizeGreaterThan(1);
    }
}
