package dev.dovetail.ftgo.order.order;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How the food gets to the consumer, as far as the order knows. It only ever advances; but if a courier does not come, there
 * is another.
 *
 * @param courier who comes, once somebody does
 */
public record Delivery(DeliveryStatus status, @Nullable Courier courier) {

    /** Who brings the food: one of a fleet's couriers. */
    public record Courier(String fleet, String courierId) {}

    /** As it is now; unless it is the news who comes, the courier stays who it was. */
    static Delivery of(DeliveryStatus status, @Nullable Courier news, @Nullable Delivery before) {
        return new Delivery(status, news == null && before != null ? before.courier : news);
    }

    /** Whether there is nothing more to wait for. */
    public boolean isOver() {
        return status.isEnd();
    }

    /** Whether that is news; another courier in the place of the first is. */
    boolean canBecome(DeliveryStatus next, @Nullable Courier news) {
        return status.compareTo(next) < 0
                || status == DeliveryStatus.ASSIGNED && next == status && !Objects.equals(courier, news);
    }
}
