package dev.dovetail.ftgo.gateway.restaurant;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.proxy.ServiceProxies;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;
import dev.dovetail.ftgo.gateway.recovery.Batches;

/** The restaurant service, called over REST. */
@Singleton
class RestaurantsByRest implements RestaurantService {

    private final ServiceProxy proxy;
    private final RestaurantClient client;

    RestaurantsByRest(ServiceProxies services) {
        this.proxy = services.of("restaurant");
        this.client = services.client("restaurant", RestaurantClient.class);
    }

    @Override
    public Map<String, RestaurantDocument> byIds(List<String> ids) {
        return Batches.read(
                ids,
                some -> proxy.repeatable(deadline -> client.byIds(deadline.toString(), some)).restaurants().stream()
                        .collect(Collectors.toMap(RestaurantDocument::id, Function.identity())));
    }

    @Override
    public Page list(int first, @Nullable String after) {
        var list = proxy.repeatable(deadline -> client.list(deadline.toString(), first, after));
        return new Page(list.restaurants(), list.next() != null);
    }
}
