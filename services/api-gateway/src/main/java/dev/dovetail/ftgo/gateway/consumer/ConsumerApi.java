package dev.dovetail.ftgo.gateway.consumer;

import java.util.List;
import java.util.Map;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.order.Order;
import dev.dovetail.ftgo.gateway.recovery.Arguments;
import dev.dovetail.ftgo.gateway.recovery.Data;

/** Consumers in GraphQL. */
@GraphQLApi
@RunOnVirtualThread
public class ConsumerApi {

    private final Consumers consumers;

    ConsumerApi(Consumers consumers) {
        this.consumers = consumers;
    }

    /** One consumer. */
    @Query
    @Description("A consumer; null if there is none of that id")
    public @Nullable Consumer consumer(@Id @NonNull @Name("id") String id) {
        String consumerId = Arguments.id("id", id);
        return Data.CONSUMER.from(() -> consumers.byIds(List.of(consumerId)).get(consumerId));
    }

    /** Who placed each order. */
    @Description("Who placed it")
    @Name("consumer")
    public List<@Nullable Consumer> ofOrders(@Source List<Order> orders) {
        Map<String, Consumer> found = Data.ORDER_CONSUMER.from(
                () -> consumers.byIds(orders.stream().map(Order::consumerId).toList()));
        return orders.stream().map(order -> found.get(order.consumerId())).toList();
    }
}
