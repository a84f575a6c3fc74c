package dev.dovetail.ftgo.order.order.rest.v1;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.OrderRequest;
import dev.dovetail.ftgo.order.order.rest.LineRequest;
import dev.dovetail.ftgo.order.wire.AddressBody;

/**
 * What to order.
 *
 * @param deliveryTime when; as soon as possible if left out
 */
record PlaceOrderRequest(
        @NotNull UUID consumerId,
        @NotNull UUID restaurantId,
        @NotEmpty @Size(max = LineRequest.MOST_LINES) List<@NotNull @Valid LineRequest> lines,
        @NotNull @Valid AddressBody deliveryAddress,
        @Nullable Instant deliveryTime) {

    OrderRequest toOrderRequest() {
        return new OrderRequest(
                consumerId,
                restaurantId,
                LineRequest.toItems(lines),
                deliveryAddress.toAddress(),
                deliveryTime == null ? null : deliveryTime.truncatedTo(ChronoUnit.MICROS));
    }
}
