package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;

import dev.dovetail.ftgo.order.order.OrderRequest;
import dev.dovetail.ftgo.order.order.rest.LineRequest;

/** What to order. */
@JacksonXmlRootElement(localName = "placeOrder")
record PlaceOrderDocument(
        @NotNull UUID consumerId,
        @NotNull UUID restaurantId,

        @JacksonXmlElementWrapper(localName = "lines")
        @JacksonXmlProperty(localName = "line")
        @NotEmpty
        @Size(max = LineRequest.MOST_LINES)
        List<@NotNull @Valid LineRequest> lines,

        @NotNull @Valid DeliveryRequest delivery) {

    OrderRequest toOrderRequest() {
        return new OrderRequest(
                consumerId, restaurantId, LineRequest.toItems(lines), delivery.toAddress(), delivery.toTime());
    }
}
