package dev.dovetail.stories;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Stories.class)
class DeliveryStoriesTest {

    private static final List<Part> FLEETS = List.of(Part.COURIER_BIKES, Part.COURIER_CARS);

    @Test
    void an_order_is_cooked_and_delivered_by_the_fleet_that_takes_least(Ftgo ftgo) {
        // Given
        Order order = ftgo.consumer().ordersTo(Address.NEAR, ftgo.restaurant(), Dish.VINDALOO.times(1));
        Kitchen.Ticket ticket = ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE");

        // When
        ftgo.kitchen().accept(ticket);

        // Then
        Deliveries.View assigned = ftgo.deliveries().await(order, "ASSIGNED");
        assertThat(assigned.courier()).isNotNull();
        assertThat(assigned.courier().courierId()).startsWith(assigned.courier().fleet());

        // When
        ftgo.kitchen().prepare(ticket);
        ftgo.kitchen().finish(ticket);

        // Then
        Deliveries.View delivered = ftgo.deliveries().await(order, "DELIVERED");
        assertThat(delivered.courier()).isEqualTo(assigned.courier());
        assertThat(delivered.position()).isNotNull();
        assertThat(order.tells("DELIVERED").milestones())
                .containsSubsequence("TICKET_ACCEPTED", "COURIER_ASSIGNED", "PICKED_UP", "DELIVERED");
        assertThat(ftgo.messagesAbout(order))
                .extracting(Outbox.Message::type)
                .containsOnlyOnce(
                        "ftgo.delivery.DeliveryScheduled",
                        "ftgo.delivery.OfferTaken",
                        "ftgo.delivery.CourierAssigned",
                        "ftgo.delivery.FoodReady",
                        "ftgo.courier.FoodPickedUp",
                        "ftgo.delivery.DeliveryPickedUp",
                        "ftgo.courier.FoodDelivered",
                        "ftgo.delivery.DeliveryDelivered");
        assertThat(ftgo.deadLetters()).isEmpty();
    }

    @Test
    void what_no_fleet_wants_is_offered_for_more_and_then_abandoned(Ftgo ftgo) {
        // Given
        Order order = ftgo.consumer().ordersTo(Address.FAR, ftgo.restaurant(), Dish.VINDALOO.times(1));
        Kitchen.Ticket ticket = ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE");

        // When
        ftgo.kitchen().accept(ticket);

        // Then
        Deliveries.View abandoned = ftgo.deliveries().await(order, "ABANDONED");
        assertThat(abandoned.round()).isEqualTo(3);
        assertThat(abandoned.courier()).isNull();
        assertThat(order.tells("DELIVERY_ABANDONED").state()).isEqualTo("APPROVED");
        assertThat(ftgo.messagesAbout(order))
                .extracting(Outbox.Message::type)
                .contains("ftgo.delivery.DeliveryAbandoned")
                .doesNotContain("ftgo.delivery.CourierBid");
    }

    @Test
    void an_offer_outlives_those_who_made_it(Ftgo ftgo, Parts parts) {
        // Given
        Order order = ftgo.consumer().ordersTo(Address.NEAR, ftgo.restaurant(), Dish.VINDALOO.times(1));
        Kitchen.Ticket ticket = ftgo.kitchen().awaitTicket(order, "AWAITING_ACCEPTANCE");
        FLEETS.forEach(parts::stop);
        ftgo.kitchen().accept(ticket);
        ftgo.deliveries().await(order, "OFFERED");

        // When
        parts.stop(Part.DELIVERY);
        FLEETS.forEach(parts::start);
        parts.start(Part.DELIVERY);

        // Then
        ftgo.deliveries().await(order, "ASSIGNED");
        assertThat(ftgo.deadLetters()).isEmpty();
    }
}
