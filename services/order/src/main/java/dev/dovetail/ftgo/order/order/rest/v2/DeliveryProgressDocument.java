package dev.dovetail.ftgo.order.order.rest.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.Delivery;
import dev.dovetail.ftgo.order.order.DeliveryStatus;

/**
 * How far the food is on its way to the consumer.
 *
 * @param courier who comes, once somebody does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryProgressDocument(
        DeliveryStatus status, @Nullable CourierDocument courier) {

    static @Nullable DeliveryProgressDocument of(@Nullable Delivery delivery) {
        return delivery == null
                ? null
                : new DeliveryProgressDocument(delivery.status(), CourierDocument.of(delivery.courier()));
    }
}
