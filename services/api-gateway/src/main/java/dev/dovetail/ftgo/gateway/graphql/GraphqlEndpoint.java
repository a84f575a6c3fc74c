package dev.dovetail.ftgo.gateway.graphql;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.dovetail.ftgo.gateway.Problem;

/** What is checked of a GraphQL request before it is read, and done to its answer before it is sent. */
@Singleton
class GraphqlEndpoint {

    /** And before the engine, whose order is not negative. */
    private static final int AFTER_CORS = -20;

    private static final Pattern JSON =
            Pattern.compile("application/json *(;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final long maxBodySize;
    private final String path;

    GraphqlEndpoint(GraphqlConfig config, @ConfigProperty(name = "quarkus.smallrye-graphql.root-path") String path) {
        this.maxBodySize = config.maxBodySize().asLongValue();
        this.path = path;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, path).order(AFTER_CORS).handler(this::checkHead);
        router.route(HttpMethod.POST, path)
                .order(AFTER_CORS + 1)
                .handler(BodyHandler.create(false).setBodyLimit(maxBodySize))
                .handler(GraphqlEndpoint::checkBody);
    }

    private void checkHead(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        String type = request.request().getHeader("Content-Type");
        // The other types can be sent from any page without the browser's asking for leave (CORS).
        if (type == null || !JSON.matcher(type).matches()) {
            Problem.of(415, "Unsupported Media Type", "A GraphQL request is application/json")
                    .with("Accept-Post", "application/json")
                    .answer(request);
        } else if (length == null) {
            Problem.of(411, "Length Required", "A GraphQL request is sent with a Content-Length")
                    .answer(request);
        } else if (Long.parseLong(length) > maxBodySize) {
            Problem.of(413, "Content Too Large", "A GraphQL request has at most " + maxBodySize + " bytes")
                    .answer(request);
        } else {
            request.next();
        }
    }

    private static void checkBody(RoutingContext request) {
        String fault = RequestBody.fault(request.body().buffer());
        if (fault == null) {
            request.addHeadersEndHandler(end -> Outcome.apply(request));
            request.next();
        } else {
            Problem.of(400, "Bad Request", fault).answer(request);
        }
    }
}
