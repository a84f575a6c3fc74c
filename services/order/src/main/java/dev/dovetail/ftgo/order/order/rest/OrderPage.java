package dev.dovetail.ftgo.order.order.rest;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.Order;

/**
 * Some of a consumer's orders, newest first.
 *
 * @param next where the older ones are; absent if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderPage(List<OrderBody> orders, @Nullable String next) {

    /** @param found up to one more than the limit, to tell whether there are more */
    static OrderPage of(List<Order> found, UUID consumerId, int limit) {
        List<OrderBody> orders = found.stream().limit(limit).map(OrderBody::of).toList();
        return new OrderPage(orders, found.size() > limit ? next(orders, consumerId, limit) : null);
    }

    private static String next(List<OrderBody> orders, UUID consumerId, int limit) {
        return OrderResource.PATH + "?consumerId=" + consumerId + "&limit=" + limit + "&before="
                + orders.getLast().orderId();
    }
}
