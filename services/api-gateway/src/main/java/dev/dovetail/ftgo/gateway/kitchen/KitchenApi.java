package dev.dovetail.ftgo.gateway.kitchen;

import java.util.List;
import java.util.Map;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.order.Order;
import dev.dovetail.ftgo.gateway.recovery.Data;

/** Tickets in GraphQL. */
@GraphQLApi
@RunOnVirtualThread
public class KitchenApi {

    private final Kitchen kitchen;

    KitchenApi(Kitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** The ticket of each order. */
    @Description("What the kitchen does with it; null if it has not heard of it")
    @Name("ticket")
    public List<@Nullable Ticket> ofOrders(@Source List<Order> orders) {
        Map<String, Ticket> found = Data.ORDER_TICKET.from(
                () -> kitchen.ofOrders(orders.stream().map(Order::id).toList()));
        return orders.stream().map(order -> found.get(order.id())).toList();
    }
}
