package dev.dovetail.relay.operations;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import dev.dovetail.relay.source.Source;
import dev.dovetail.relay.source.Sources;

/**
 * The process answers, and its sources are at work or trying; whether messages flow is readiness' business, because a
 * restart would not mend that.
 */
@Liveness
final class Alive implements HealthCheck {

    private final Sources sources;

    Alive(Sources sources) {
        this.sources = sources;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("relay").up();
        sources.all().stream()
                .filter(Source::isDead)
                .forEach(source -> response.down().withData(source.settings().name(), "has ended by an error"));
        return response.build();
    }
}
