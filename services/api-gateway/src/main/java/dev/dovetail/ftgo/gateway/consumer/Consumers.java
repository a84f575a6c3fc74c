package dev.dovetail.ftgo.gateway.consumer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.dovetail.ftgo.gateway.proxy.ServiceProxies;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;
import dev.dovetail.ftgo.gateway.recovery.Batches;

/** The consumer service. */
@Singleton
class Consumers {

    private final ServiceProxy proxy;
    private final ConsumerClient client;

    Consumers(ServiceProxies services) {
        this.proxy = services.of("consumer");
        this.client = services.client("consumer", ConsumerClient.class);
    }

    Map<String, Consumer> byIds(List<String> ids) {
        return Batches.read(
                ids,
                some -> proxy.repeatable(deadline -> client.byIds(deadline.toString(), some)).consumers().stream()
                        .collect(Collectors.toMap(Consumer::id, Function.identity())));
    }
}
