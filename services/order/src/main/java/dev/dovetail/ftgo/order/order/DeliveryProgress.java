package dev.dovetail.ftgo.order.order;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Tells orders how far their food is. All methods throw {@link UnknownOrder}. */
@ApplicationScoped
public class DeliveryProgress {

    private final Orders orders;
    private final Clock clock;

    DeliveryProgress(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    public void is(UUID orderId, DeliveryStatus status) {
        is(orderId, status, null, null);
    }

    public void assigned(UUID orderId, Delivery.Courier courier) {
        is(orderId, DeliveryStatus.ASSIGNED, courier, null);
    }

    public void abandoned(UUID orderId, String reason) {
        is(orderId, DeliveryStatus.ABANDONED, null, new Reason("NO_COURIER", reason));
    }

    private void is(UUID orderId, DeliveryStatus status, Delivery.@Nullable Courier courier, @Nullable Reason reason) {
        orders.byId(orderId).deliveryIs(status, courier, reason, clock.instant());
    }
}
