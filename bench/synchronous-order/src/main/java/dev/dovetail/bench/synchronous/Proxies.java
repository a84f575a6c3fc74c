package dev.dovetail.bench.synchronous;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.dovetail.bench.synchronous.Services.Accounting;
import dev.dovetail.bench.synchronous.Services.Consumers;
import dev.dovetail.bench.synchronous.Services.Kitchen;
import dev.dovetail.bench.synchronous.Services.Restaurants;

/** Robust proxies: a service that hangs or fails is given up soon, and not asked again at once. */
@ApplicationScoped
class Proxies {

    private static final long PATIENCE = 1000;

    private final Consumers consumers;
    private final Restaurants restaurants;
    private final Kitchen kitchen;
    private final Accounting accounting;

    Proxies(
            @RestClient Consumers consumers,
            @RestClient Restaurants restaurants,
            @RestClient Kitchen kitchen,
            @RestClient Accounting accounting) {
        this.consumers = consumers;
        this.restaurants = restaurants;
        this.kitchen = kitchen;
        this.accounting = accounting;
    }

    @Timeout(PATIENCE)
    @CircuitBreaker(requestVolumeThreshold = 8, delay = PATIENCE)
    JsonNode consumer(UUID id) {
        return consumers.get(id);
    }

    @Timeout(PATIENCE)
    @CircuitBreaker(requestVolumeThreshold = 8, delay = PATIENCE)
    JsonNode restaurant(UUID id) {
        return restaurants.get(id);
    }

    @Timeout(PATIENCE)
    @CircuitBreaker(requestVolumeThreshold = 8, delay = PATIENCE)
    JsonNode kitchensMenu(UUID restaurantId) {
        return kitchen.menu(restaurantId);
    }

    @Timeout(PATIENCE)
    @CircuitBreaker(requestVolumeThreshold = 8, delay = PATIENCE)
    JsonNode account(UUID consumerId) {
        return accounting.account(consumerId);
    }
}
