package dev.dovetail.ftgo.order.order.rest.v1;

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

    /**
     * @param found up to one more than the limit, to tell whether there are more
     * @param path of the list
     */
    static OrderPage of(List<Order> found, UUID consumerId, int limit, String path) {
        List<OrderBody> orders = found.stream().limit(limit).map(OrderBody::of).toList();
        return new OrderPage(orders, found.size() > limit ? next(orders, consumerId, limit, path) : null);
    }

    private static String next(List<OrderBody> orders, UUID consumerId, int limit, String path) {
        return path + "?consumerId=" + consumerId + "&limit=" + limit + "&before="
                + orders.getLast().orderId();
    }
}
