package dev.dovetail.ftgo.order.order.messaging;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.CourierAssigned;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryAbandoned;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryCancelled;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryDelivered;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryPickedUp;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryScheduled;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class DeliveryTest {

    private static final Channel DELIVERY_EVENTS = Channel.of("ftgo.delivery.events");

    @Inject
    Scenario scenario;

    UUID order;

    @BeforeEach
    void approve() {
        order = OrderStory.approved(scenario).id();
    }

    @Test
    void isToldWithTheOrder() {
        // Given
        assertThat(read().getString("delivery")).isNull();

        // When
        deliverySays(new DeliveryScheduled(order)).redelivered();
        deliverySays(new CourierAssigned(order, "bikes", "bikes-1")).redelivered();

        // Then
        assertThat(read().getString("delivery.status")).isEqualTo("ASSIGNED");
        assertThat(read().getString("delivery.courier.fleet")).isEqualTo("bikes");
        assertThat(read().getString("delivery.courier.courierId")).isEqualTo("bikes-1");
        assertThat(read().getString("state")).isEqualTo("APPROVED");

        // When
        deliverySays(new DeliveryPickedUp(order)).redelivered();
        deliverySays(new DeliveryDelivered(order)).redelivered();

        // Then
        assertThat(read().getString("delivery.status")).isEqualTo("DELIVERED");
        assertThat(read().getString("delivery.courier.courierId")).isEqualTo("bikes-1");
        assertThat(read().getList("history.what", String.class))
                .endsWith("DELIVERY_SCHEDULED", "COURIER_ASSIGNED", "PICKED_UP", "DELIVERED")
                .doesNotHaveDuplicates();
    }

    @Test
    void thatNobodyWantsIsToldWithItsReason() {
        // Given
        deliverySays(new DeliveryScheduled(order)).handled();

        // When
        deliverySays(new DeliveryAbandoned(order, "No fleet took it at any of 3 offers"))
                .handled();

        // Then
        assertThat(read().getString("delivery.status")).isEqualTo("ABANDONED");
        assertThat(read().getString("history[-1].what")).isEqualTo("DELIVERY_ABANDONED");
        assertThat(read().getString("history[-1].reason.text")).isEqualTo("No fleet took it at any of 3 offers");
    }

    @Test
    void doesNotGoBack() {
        // Given
        deliverySays(new DeliveryCancelled(order)).handled();

        // When
        deliverySays(new CourierAssigned(order, "cars", "cars-1")).handled();

        // Then
        assertThat(read().getString("delivery.status")).isEqualTo("CANCELLED");
        assertThat(read().getString("delivery.courier")).isNull();
    }

    @Test
    void ofAnOrderThatDoesNotExistIsPutAside() {
        // Given
        UUID nobody = UUID.randomUUID();

        // When
        Received event = scenario.receives(DELIVERY_EVENTS, nobody, new DeliveryScheduled(nobody));

        // Then
        assertThat(event.deadLettered().headers().get(Headers.DEAD_LETTER_REASON))
                .contains("There is no order " + nobody);
    }

    private Received deliverySays(Event event) {
        return scenario.receives(DELIVERY_EVENTS, order, event);
    }

    private JsonPath read() {
        return Ftgo.read(order);
    }
}
