package dev.dovetail.ftgo.gateway.kitchen;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.dovetail.ftgo.gateway.proxy.ServiceProxies;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;
import dev.dovetail.ftgo.gateway.recovery.Batches;

/** The kitchen service. */
@Singleton
class Kitchen {

    private final ServiceProxy proxy;
    private final KitchenClient client;

    Kitchen(ServiceProxies services) {
        this.proxy = services.of("kitchen");
        this.client = services.client("kitchen", KitchenClient.class);
    }

    /** The tickets there are, by order. */
    Map<String, Ticket> ofOrders(List<String> orderIds) {
        return Batches.read(
                orderIds,
                some -> proxy.repeatable(deadline -> client.ofOrders(deadline.toString(), some)).tickets().stream()
                        .collect(Collectors.toMap(Ticket::orderId, Function.identity())));
    }
}
