package dev.dovetail.ftgo.gateway.order;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.dovetail.ftgo.gateway.recovery.Arguments;

/** The progress of orders in GraphQL. */
@GraphQLApi
public class OrderProgressApi {

    private final OrderProgress progress;

    OrderProgressApi(OrderProgress progress) {
        this.progress = progress;
    }

    /** An order as it goes on. */
    @Subscription
    @Description("An order now, and whenever it has changed, until it is over")
    public Multi<Order> orderProgress(@Id @NonNull @Name("id") String id) {
        return progress.of(Arguments.id("id", id));
    }
}
