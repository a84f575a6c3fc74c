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
                delivery.status,
                placedAt,
                history);
    }

    /**
     * When and where the food is wanted, and how far it is; a new order too is told so.
     *
     * @param status null of a new order, and before the delivery begins
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            String kind,
            @Nullable Instant time,
            DeliveryAddress address,
            @Nullable String instructions,
            @Nullable DeliveryStatus status) {

        static Delivery of(@Nullable Instant time, DeliveryAddress address, @Nullable String instructions) {
            return new Delivery(time == null ? "ASAP" : "SCHEDULED", time, address, instructions, null);
        }
    }

    /** A page; next is absent at the end. */
    record Page(List<OrderDocument> orders, @Nullable String next) {}
}
