package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.Order;

/**
 * How far an order has come that is being carried out.
 *
 * @param delivery how far the food is; absent before its delivery begins
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackingDocument(
        UUID orderId, TicketDocument ticket, @Nullable DeliveryProgressDocument delivery) {

    static TrackingDocument of(Order order) {
        return new TrackingDocument(
                order.id(), TicketDocument.of(order.ticket()), DeliveryProgressDocument.of(order.delivery()));
    }
}
