package dev.dovetail.ftgo.gateway.proxy;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smallrye.faulttolerance.api.CircuitBreakerState;

/** {@code ftgo_gateway_breaker_state} by service: 0 closed, 1 half open, 2 open. */
@Singleton
class BreakerMetrics implements MeterBinder {

    private final ServiceProxies proxies;

    BreakerMetrics(ServiceProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String service : proxies.breakers().keySet()) {
            Gauge.builder(
                            "ftgo.gateway.breaker.state",
                            () -> number(proxies.breakers().get(service)))
                    .description("0 closed, 1 half open, 2 open")
                    .tag("service", service)
                    .register(registry);
        }
    }

    private static int number(CircuitBreakerState state) {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }
}
