package dev.dovetail.ftgo.gateway.order;

import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.order.OrderRequests.Line;
import dev.dovetail.ftgo.gateway.order.OrderRequests.NewLines;
import dev.dovetail.ftgo.gateway.order.OrderRequests.NewOrder;
import dev.dovetail.ftgo.gateway.order.OrderRequests.PlaceOrder;
import dev.dovetail.ftgo.gateway.proxy.Refused;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxies;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;

/** The order service. */
@Singleton
class Orders {

    private static final int NOT_FOUND = 404;

    private final ServiceProxy proxy;
    private final OrderClient client;

    Orders(ServiceProxies services) {
        this.proxy = services.of("order");
        this.client = services.client("order", OrderClient.class);
    }

    @Nullable
    Order byId(String id) {
        Version version = newerThan(id, null);
        return version == null ? null : version.order();
    }

    /** The order with its tag; the known one if it has not changed; null if there is no such order. */
    @Nullable
    Version newerThan(String id, @Nullable Version known) {
        String tag = known == null ? null : known.tag();
        try {
            return proxy.repeatable(deadline -> {
                try (var answer = client.get(deadline.toString(), id, tag)) {
                    return answer.getStatus() == 304
                            ? known
                            : new Version(answer.getEntity().order(), answer.getHeaderString("ETag"));
                }
            });
        } catch (Refused refused) {
            if (refused.status() == NOT_FOUND) {
                return null;
            }
            throw refused;
        }
    }

    OrderPage of(String consumerId, int first, @Nullable String after) {
        return OrderPage.of(proxy.repeatable(deadline -> client.list(deadline.toString(), consumerId, first, after)));
    }

    /** May be repeated: with the same key it is the same order. */
    Order place(PlaceOrder order, String idempotencyKey) {
        NewOrder document = order.document();
        return proxy.repeatable(deadline -> client.place(deadline.toString(), idempotencyKey, document))
                .order();
    }

    Order cancel(String id) {
        return proxy.once(deadline -> client.cancel(deadline.toString(), id)).order();
    }

    Order revise(String id, List<Line> lines) {
        return proxy.once(deadline -> client.revise(deadline.toString(), id, new NewLines(lines)))
                .order();
    }

    /** An order, and the tag by which its service knows this version of it, if it uses tags. */
    record Version(Order order, @Nullable String tag) {}
}
