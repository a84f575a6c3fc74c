package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.UUID;

import dev.dovetail.ftgo.order.order.Order;

/** How far an order has come that is being carried out. */
record TrackingDocument(UUID orderId, TicketDocument ticket) {

    static TrackingDocument of(Order order) {
        return new TrackingDocument(order.id(), TicketDocument.of(order.ticket()));
    }
}
