package dev.dovetail.ftgo.order.order.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.order.order.OrderLines;
import dev.dovetail.ftgo.order.wire.AddressBody;
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
            AddressBody deliveryAddress,
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

    record Line(String menuItemId, String name, int quantity, MoneyBody unitPrice) {

        static List<Line> of(OrderLines lines) {
            return lines.lines().stream()
                    .map(line ->
                            new Line(line.menuItemId(), line.name(), line.quantity(), MoneyBody.of(line.unitPrice())))
                    .toList();
        }
    }
}
