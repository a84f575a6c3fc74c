package dev.dovetail.ftgo.order.order.rest.v2;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.OrderState;
import dev.dovetail.ftgo.order.wire.MoneyBody;

/**
 * An order as it stands: the one model of all formats.
 *
 * @param history what happened to it, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JacksonXmlRootElement(localName = "order")
@Schema(
        requiredProperties = {
            "orderId",
            "state",
            "consumerId",
            "restaurantId",
            "lines",
            "total",
            "delivery",
            "placedAt",
            "ticket",
            "history"
        })
record OrderDocument(
        UUID orderId,
        OrderState state,
        UUID consumerId,
        UUID restaurantId,

        @JacksonXmlElementWrapper(localName = "lines") @JacksonXmlProperty(localName = "line")
        List<LineDocument> lines,

        MoneyBody total,
        DeliveryDocument delivery,
        Instant placedAt,
        TicketDocument ticket,

        @JacksonXmlElementWrapper(localName = "history") @JacksonXmlProperty(localName = "entry")
        List<HistoryDocument> history) {

    static OrderDocument of(Order order) {
        return new OrderDocument(
                order.id(),
                order.state(),
                order.consumerId(),
                order.restaurantId(),
                LineDocument.of(order.lines()),
                MoneyBody.of(order.lines().total()),
                DeliveryDocument.of(order),
                order.placedAt(),
                TicketDocument.of(order.ticket()),
                HistoryDocument.of(order.history()));
    }
}
