package dev.dovetail.ftgo.gateway.order;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.Money;

/** An order, as the order service tells it. */
record OrderDocument(
        String orderId,
        OrderState state,
        String consumerId,
        String restaurantId,
        List<OrderLine> lines,
        Money total,
        Delivery delivery,
        Instant placedAt,
        List<OrderEvent> history) {

    Order order() {
        return new Order(
                orderId,
                state,
                consumerId,
                restaurantId,
                lines,
                total,
                delivery.address,
                delivery.time,
                delivery.instructions,
                placedAt,
                history);
    }

    /** When and where the food is wanted; a new order too is told so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            String kind,
            @Nullable Instant time,
            DeliveryAddress address,
            @Nullable String instructions) {

        static Delivery of(@Nullable Instant time, DeliveryAddress address, @Nullable String instructions) {
            return new Delivery(time == null ? "ASAP" : "SCHEDULED", time, address, instructions);
        }
    }

    /** A page; next is absent at the end. */
    record Page(List<OrderDocument> orders, @Nullable String next) {}
}
