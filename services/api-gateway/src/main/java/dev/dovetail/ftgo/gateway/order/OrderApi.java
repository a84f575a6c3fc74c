package dev.dovetail.ftgo.gateway.order;

import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.order.OrderRequests.Line;
import dev.dovetail.ftgo.gateway.order.OrderRequests.PlaceOrder;
import dev.dovetail.ftgo.gateway.recovery.Arguments;
import dev.dovetail.ftgo.gateway.recovery.Data;

/** Orders in GraphQL. */
@GraphQLApi
@RunOnVirtualThread
public class OrderApi {

    private final Orders orders;

    OrderApi(Orders orders) {
        this.orders = orders;
    }

    /** One order. */
    @Query
    @Description("An order; null if there is none of that id")
    public @Nullable Order order(@Id @NonNull @Name("id") String id) {
        String orderId = Arguments.id("id", id);
        return Data.ORDER.from(() -> orders.byId(orderId));
    }

    /** A consumer's orders. */
    @Query
    @Description("A consumer's orders, newest first")
    public @Nullable OrderPage orders(
            @Id @NonNull @Name("consumer") String consumer,
            @Name("first") @DefaultValue("20") @Description("How many at most, 1 to 100") int first,
            @Name("after") @Description("The endCursor of the page before") @Nullable String after) {
        String consumerId = Arguments.id("consumer", consumer);
        String cursor = Arguments.optionalId("after", after);
        int limit = Arguments.first(first);
        return Data.ORDERS.from(() -> orders.of(consumerId, limit, cursor));
    }

    /** Places an order. */
    @Mutation
    @Description("Places an order; its approval follows. With a key that was used before, the answer is that order")
    public @Nullable Order placeOrder(
            @NonNull @Name("order") PlaceOrder order,
            @NonNull
                    @Name("idempotencyKey")
                    @Description("Chosen by the client, and kept for repetitions: 1 to 200 visible ASCII characters")
                    String idempotencyKey) {
        Arguments.id("order.consumerId", order.consumerId());
        Arguments.id("order.restaurantId", order.restaurantId());
        String key = Arguments.idempotencyKey(idempotencyKey);
        return Data.PLACE_ORDER.from(() -> orders.place(order, key));
    }

    /** Asks to cancel an order. */
    @Mutation
    @Description("Asks to cancel an approved order; the kitchen decides")
    public @Nullable Order cancelOrder(@Id @NonNull @Name("id") String id) {
        String orderId = Arguments.id("id", id);
        return Data.CANCEL_ORDER.from(() -> orders.cancel(orderId));
    }

    /** Asks to change an order. */
    @Mutation
    @Description("Asks to replace an approved order's lines; the card and the kitchen decide")
    public @Nullable Order reviseOrder(
            @Id @NonNull @Name("id") String id, @NonNull @Name("lines") List<@NonNull Line> lines) {
        String orderId = Arguments.id("id", id);
        return Data.REVISE_ORDER.from(() -> orders.revise(orderId, lines));
    }
}
