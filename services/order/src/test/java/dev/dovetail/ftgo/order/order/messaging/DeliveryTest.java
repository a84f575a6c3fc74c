package dev.dovetail.ftgo.order.order.messaging;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.CourierAssigned;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryDelivered;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryPickedUp;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryScheduled;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class DeliveryTest {

    @Inject
    Scenario scenario;

    OrderStory order;

    @BeforeEach
    void approve() {
        order = OrderStory.approved(scenario);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void isToldWithTheOrder(String version) {
        // Given
        assertThat(read(version).getString("delivery.status")).isNull();

        // When
        order.deliverySays(new DeliveryScheduled(order.id())).redelivered();
        order.deliverySays(new CourierAssigned(order.id(), "bikes", "bikes-1")).redelivered();

        // Then
        assertThat(read(version).getString("delivery.status")).isEqualTo("ASSIGNED");
        assertThat(read(version).getString("delivery.courier.fleet")).isEqualTo("bikes");
        assertThat(read(version).getString("delivery.courier.courierId")).isEqualTo("bikes-1");
        assertThat(read(version).getString("state")).isEqualTo("APPROVED");

        // When
        order.deliverySays(new DeliveryPickedUp(order.id())).redelivered();
        order.deliverySays(new DeliveryDelivered(order.id())).redelivered();

        // Then
        assertThat(read(version).getString("delivery.status")).isEqualTo("DELIVERED");
        assertThat(read(version).getString("delivery.courier.courierId")).isEqualTo("bikes-1");
    }

    @Test
    void isInTheHistory() {
        // When
        order.assignCourier();
        order.deliver();

        // Then
        assertThat(read("v2").getList("history.what", String.class))
                .endsWith("TICKET_CONFIRMED", "DELIVERY_SCHEDULED", "COURIER_ASSIGNED", "PICKED_UP", "DELIVERED")
                .doesNotHaveDuplicates();
    }

    @Test
    void isNotInTheHistoryOfVersion1WhichHasNoWordsForIt() {
        // When
        order.assignCourier();
        order.deliver();

        // Then
        assertThat(read("v1").getList("history.what", String.class)).endsWith("APPROVED", "TICKET_CONFIRMED");
    }

    @Test
    void thatNobodyWantsIsToldWithItsReason() {
        // When
        order.abandon();

        // Then
        assertThat(read("v1").getString("delivery.status")).isEqualTo("ABANDONED");
        assertThat(read("v2").getString("delivery.status")).isEqualTo("ABANDONED");
        assertThat(read("v2").getString("history[-1].what")).isEqualTo("DELIVERY_ABANDONED");
        assertThat(read("v2").getString("history[-1].reason.text")).isEqualTo("No fleet took it at any of 3 offers");
    }

    @Test
    void hasAnotherCourierIfTheFirstDoesNotCome() {
        // Given
        order.deliverySays(new CourierAssigned(order.id(), "bikes", "bikes-1")).handled();

        // When
        order.deliverySays(new CourierAssigned(order.id(), "cars", "cars-1")).redelivered();

        // Then
        assertThat(read("v2").getString("delivery.status")).isEqualTo("ASSIGNED");
        assertThat(read("v2").getString("delivery.courier.courierId")).isEqualTo("cars-1");
        assertThat(read("v2").getList("history.what", String.class)).endsWith("COURIER_ASSIGNED", "COURIER_ASSIGNED");
    }

    @Test
    void doesNotGoBack() {
        // Given
        order.cancelDelivery();

        // When
        order.deliverySays(new CourierAssigned(order.id(), "cars", "cars-1"));

        // Then
        assertThat(read("v2").getString("delivery.status")).isEqualTo("CANCELLED");
        assertThat(read("v2").getString("delivery.courier")).isNull();
    }

    @Test
    void ofAnOrderThatDoesNotExistIsPutAside() {
        // Given
        UUID nobody = UUID.randomUUID();

        // When
        Received event = scenario.receives(Channel.of("ftgo.delivery.events"), nobody, new DeliveryScheduled(nobody));

        // Then
        assertThat(event.deadLettered().headers().get(Headers.DEAD_LETTER_REASON))
                .contains("There is no order " + nobody);
    }

    private JsonPath read(String version) {
        return given().get("/{version}/orders/{id}", version, order.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
