package dev.dovetail.ftgo.gateway.proxy;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells in which state the breakers are. It is always up: a gateway that goes away because one service is down takes the
 * others with it.
 */
@Readiness
@Singleton
class BreakerHealth implements HealthCheck {

    private final ServiceProxies proxies;

    BreakerHealth(ServiceProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("breakers").up();
        proxies.breakers().forEach((service, state) -> health.withData(service, state.name()));
        return health.build();
    }
}
