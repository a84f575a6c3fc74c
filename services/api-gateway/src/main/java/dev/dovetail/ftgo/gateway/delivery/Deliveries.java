package dev.dovetail.ftgo.gateway.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.dovetail.ftgo.gateway.delivery.DeliveryClient.DeliveryDocument;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxies;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;
import dev.dovetail.ftgo.gateway.recovery.Answers;
import dev.dovetail.ftgo.gateway.recovery.Batches;
import dev.dovetail.ftgo.gateway.recovery.LastKnown;

/** The delivery service, and what it said last of each delivery. */
@Singleton
class Deliveries {

    private final ServiceProxy proxy;
    private final DeliveryClient client;
    private final LastKnown<DeliveryDocument> known;

    Deliveries(ServiceProxies services, DeliveryConfig config, Clock clock) {
        this.proxy = services.of("delivery");
        this.client = services.client("delivery", DeliveryClient.class);
        this.known = new LastKnown<>(config, clock);
    }

    Answers<DeliveryDocument> ofOrders(List<String> orderIds) {
        return known.of(orderIds, some -> Batches.read(some, this::ask));
    }

    private Map<String, DeliveryDocument> ask(List<String> orderIds) {
        return proxy.repeatable(deadline -> client.ofOrders(deadline.toString(), orderIds)).deliveries().stream()
                .collect(Collectors.toMap(DeliveryDocument::orderId, Function.identity()));
    }
}
