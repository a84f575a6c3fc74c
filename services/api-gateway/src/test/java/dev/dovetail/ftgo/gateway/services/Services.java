package dev.dovetail.ftgo.gateway.services;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server in the place of each service, and what they know of the world by default. */
public final class Services {

    static final List<String> NAMES = List.of("order", "consumer", "restaurant", "kitchen", "accounting", "delivery");

    private final Map<String, FakeService> services = new TreeMap<>();

    Services() throws IOException {
        for (String name : NAMES) {
            services.put(name, name.equals("restaurant") ? new FakeRestaurantService() : new FakeService(name));
        }
    }

    int restaurantGrpcPort() {
        return ((FakeRestaurantService) services.get("restaurant")).grpcPort();
    }

    public FakeService of(String name) {
        return services.get(name);
    }

    /** All answer, and none has been asked. */
    public void reset() throws IOException {
        for (FakeService service : services.values()) {
            service.reset();
        }
        World.tellAll(this);
    }

    void stop() {
        services.values().forEach(FakeService::stop);
    }
}
