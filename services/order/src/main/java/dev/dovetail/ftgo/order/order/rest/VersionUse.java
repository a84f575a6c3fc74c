package dev.dovetail.ftgo.order.order.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts the requests to each version, and how it was chosen, to know when the last client has left one. */
@ApplicationScoped
class VersionUse {

    private final MeterRegistry metrics;
    private final Addresses addresses;

    VersionUse(MeterRegistry metrics, Addresses addresses) {
        this.metrics = metrics;
        this.addresses = addresses;
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        ApiVersion.ofPath(request.getUriInfo().getRequestUri().getRawPath())
                .ifPresent(version -> metrics.counter(
                                "ftgo.order.api.requests",
                                "version",
                                version.label(),
                                "chosen_by",
                                addresses.isByMediaType() ? "media-type" : "path")
                        .increment());
    }
}
