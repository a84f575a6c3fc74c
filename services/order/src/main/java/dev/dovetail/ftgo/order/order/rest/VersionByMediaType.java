package dev.dovetail.ftgo.order.order.rest;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Leads a request for {@code /orders} to the version that its media types name: the body's, if it has one, else the one
 * the client would like best. Who names none gets the newest, by its name.
 */
@ApplicationScoped
class VersionByMediaType {

    private static final String NAMED = ApiVersion.V2_JSON + " or " + ApiVersion.V1_JSON;

    private final Addresses addresses;

    VersionByMediaType(Addresses addresses) {
        this.addresses = addresses;
    }

    @ServerRequestFilter(preMatching = true)
    void lead(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getRawPath();
        if (!path.equals(Addresses.UNVERSIONED) && !path.startsWith(Addresses.UNVERSIONED + "/")) {
            return;
        }
        ApiVersion version = ofBody(request).orElseGet(() -> wanted(request.getAcceptableMediaTypes()));
        addresses.chosenByMediaType(version);
        if (request.getAcceptableMediaTypes().stream()
                .noneMatch(MediaType.valueOf(version.mediaType())::isCompatible)) {
            throw new NotAcceptableException("Ask for " + version.mediaType());
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, version.mediaType());
        String rest = path.substring(Addresses.UNVERSIONED.length());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        request.setRequestUri(uri.resolve(version.path() + rest + query));
    }

    /** What a read says of a body, which it does not have, means nothing. */
    private static Optional<ApiVersion> ofBody(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !request.getMethod().equals(HttpMethod.POST)) {
            return Optional.empty();
        }
        return Optional.of(
                ApiVersion.namedBy(type).orElseThrow(() -> new NotSupportedException("Send the body as " + NAMED)));
    }

    private static ApiVersion wanted(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(type -> ApiVersion.namedBy(type).or(() -> newest(type)).stream())
                .findFirst()
                .orElseThrow(() -> new NotAcceptableException("Ask for " + NAMED));
    }

    private static Optional<ApiVersion> newest(MediaType type) {
        return type.isWildcardSubtype()
                        && MediaType.valueOf(ApiVersion.NEWEST.mediaType()).isCompatible(type)
                ? Optional.of(ApiVersion.NEWEST)
                : Optional.empty();
    }
}
