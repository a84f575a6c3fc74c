package dev.dovetail.ftgo.gateway.order;

import java.util.List;

import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.dovetail.ftgo.gateway.PageInfo;

/** Some orders of a consumer, newest first. */
@Name("OrderConnection")
public record OrderPage(
        @NonNull List<@NonNull Order> nodes, @NonNull PageInfo pageInfo) {

    static OrderPage of(OrderDocument.Page page) {
        List<Order> orders = page.orders().stream().map(OrderDocument::order).toList();
        boolean more = page.next() != null;
        return new OrderPage(
                orders,
                new PageInfo(more, orders.isEmpty() ? null : orders.getLast().id()));
    }
}
