package dev.dovetail.ftgo.order.order.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.Address;
import dev.dovetail.ftgo.order.order.OrderLines;
import dev.dovetail.ftgo.order.wire.MoneyBody;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** What this service publishes about orders. */
interface OrderEvents {

    @MessageType("ftgo.order.OrderPlaced")
    record OrderPlaced(
            UUID orderId,
            UUID consumerId,
            UUID restaurantId,
            List<Line> lines,
            MoneyBody total,
            DeliveryAddress deliveryAddress,
            Instant placedAt)
            implements Event {}

    @MessageType("ftgo.order.OrderApproved")
    record OrderApproved(UUID orderId, UUID consumerId, UUID restaurantId, Instant approvedAt) implements Event {}

    @MessageType("ftgo.order.OrderRejected")
    record OrderRejected(
            UUID orderId, UUID consumerId, UUID restaurantId, String code, String reason, Instant rejectedAt)
            implements Event {}

    @MessageType("ftgo.order.OrderCancelled")
    record OrderCancelled(UUID orderId, UUID consumerId, UUID restaurantId, Instant cancelledAt) implements Event {}

    @MessageType("ftgo.order.OrderRevised")
    record OrderRevised(UUID orderId, List<Line> lines, MoneyBody total, Instant revisedAt) implements Event {}

    /**
     * Where it is to be brought.
     *
     * @param street with the number
     * @param instructions how a courier finds the door; absent if there is nothing to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryAddress(
            String street,
            String city,
            String postcode,
            String country,
            @Nullable String instructions) {

        static DeliveryAddress of(Address address) {
            return new DeliveryAddress(
                    address.streetOfLetter(),
                    address.city(),
                    address.postcode(),
                    address.country(),
                    address.instructions());
        }
    }

    record Line(String menuItemId, String name, int quantity, MoneyBody unitPrice) {

        static List<Line> of(OrderLines lines) {
            return lines.lines().stream()
                    .map(line ->
                            new Line(line.menuItemId(), line.name(), line.quantity(), MoneyBody.of(line.unitPrice())))
                    .toList();
        }
    }
}
