package dev.dovetail.relay.operations;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthRegistry;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.dovetail.relay.source.Sources;

/** A readiness check for each source: does it stream, or stand by for a relay that does. */
final class SourcesReady {

    void register(@Observes StartupEvent event, Sources sources, @Readiness HealthRegistry readiness) {
        sources.all()
                .forEach(source -> readiness.register(
                        "source " + source.settings().name(), () -> response(SourceView.of(source))));
        sources.misconfigured()
                .forEach((name, problem) ->
                        readiness.register("source " + name, () -> response(SourceView.misconfigured(name, problem))));
    }

    private static HealthCheckResponse response(SourceView view) {
        var response = HealthCheckResponse.named("source " + view.name())
                .status(view.ready())
                .withData("state", view.state())
                .withData("relayed", view.relayed())
                .withData("lagBytes", view.lagBytes());
        if (view.since() != null) {
            response.withData("since", view.since().toString());
        }
        if (view.leader() != null) {
            response.withData("leader", view.leader());
        }
        if (view.detail() != null) {
            response.withData("detail", view.detail());
        }
        return response.build();
    }
}
