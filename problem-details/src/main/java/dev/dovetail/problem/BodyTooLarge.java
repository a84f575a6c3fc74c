package dev.dovetail.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers for a body over the limit, before the HTTP server does so with none: neither REST nor its exception mappers ever
 * see such a request.
 */
@Singleton
class BodyTooLarge {

    private static final int STATUS = 413;

    private final long limit;

    BodyTooLarge(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check).failureHandler(this::refuse);
    }

    private void check(RoutingContext request) {
        if (announcedLength(request) > limit) {
            if (request.request().version() != HttpVersion.HTTP_2) {
                // Whoever goes on sending is not read to the end. HTTP/2 ends the stream instead, and knows no such
                // header.
                request.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
            request.fail(STATUS);
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request) {
        if (request.statusCode() != STATUS || request.response().ended()) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(STATUS)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("status", STATUS)
                        .put("title", "Content Too Large")
                        .put("detail", "The body is larger than " + limit + " bytes")
                        .put("instance", request.normalizedPath())
                        .encode());
    }

    /** As the sender says; Netty has refused what is not a number by now. Zero if the sender does not say. */
    private static long announcedLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
