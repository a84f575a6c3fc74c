package dev.dovetail.ftgo.gateway.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.order.Order;
import dev.dovetail.ftgo.gateway.recovery.Data;

/** Deliveries in GraphQL. */
@GraphQLApi
@RunOnVirtualThread
public class DeliveryApi {

    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryApi(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** The delivery of each order. */
    @Description("How it gets to its consumer; null if it has no delivery, or not yet")
    @Name("delivery")
    public List<@Nullable Delivery> ofOrders(@Source List<Order> orders) {
        List<String> ids = orders.stream().map(Order::id).toList();
        Instant now = clock.instant();
        return Data.ORDER_DELIVERY.from(
                () -> deliveries.ofOrders(ids).batch(ids, Data.ORDER_DELIVERY, known -> Delivery.of(known, now)));
    }
}
