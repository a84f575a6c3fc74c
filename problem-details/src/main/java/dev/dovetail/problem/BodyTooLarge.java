package dev.dovetail.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers for a body over the limit. The HTTP server refuses it before REST, and so its exception mappers, see it. */
@Singleton
class BodyTooLarge {

    private static final int STATUS = 413;

    private final MemorySize limit;

    BodyTooLarge(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize limit) {
        this.limit = limit;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.statusCode() != STATUS || request.response().headWritten()) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(STATUS)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("status", STATUS)
                        .put("title", "Content Too Large")
                        .put("detail", "The body is larger than " + limit.asLongValue() + " bytes")
                        .put("instance", request.normalizedPath())
                        .encode());
    }
}
