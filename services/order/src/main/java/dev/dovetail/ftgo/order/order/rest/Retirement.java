package dev.dovetail.ftgo.order.order.rest;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.runtime.StartupEvent;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells the clients of version 1, with each answer, that it is deprecated (RFC 9745), until when it will answer (RFC 8594)
 * and what comes after it (RFC 5829).
 */
@ApplicationScoped
class Retirement {

    private static final Pattern ORDER =
            Pattern.compile(ApiVersion.V1.path() + "(/[0-9a-fA-F-]{36}(/cancellation|/revision)?)?");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private final RetirementConfig config;
    private final Addresses addresses;

    Retirement(RetirementConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    void checkConfig(@Observes StartupEvent start) {
        if (!config.sunset().isAfter(config.deprecatedSince())) {
            throw new IllegalArgumentException("ftgo.order.v1.sunset is " + config.sunset()
                    + "; it must be after ftgo.order.v1.deprecated-since, which is " + config.deprecatedSince());
        }
    }

    @ServerResponseFilter
    void announce(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (ApiVersion.ofPath(path).filter(ApiVersion.V1::equals).isEmpty()) {
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle("Deprecation", "@" + config.deprecatedSince().getEpochSecond());
        headers.putSingle("Sunset", HTTP_DATE.format(config.sunset().atOffset(ZoneOffset.UTC)));
        headers.add(
                HttpHeaders.LINK,
                "<" + successor(path) + ">; rel=\"successor-version\"; type=\"" + ApiVersion.V2_JSON + '"');
    }

    /** Of what version 2 has too, the same there; else its orders. */
    private String successor(String path) {
        Matcher order = ORDER.matcher(path);
        String rest = order.matches() && order.group(1) != null ? order.group(1) : "";
        return addresses.orders(ApiVersion.V2) + rest;
    }
}
