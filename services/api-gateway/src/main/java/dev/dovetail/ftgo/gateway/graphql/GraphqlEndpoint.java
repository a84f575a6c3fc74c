package dev.dovetail.ftgo.gateway.graphql;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.dovetail.ftgo.gateway.Problem;

/** What is checked of a GraphQL request before it is read, and done to its answer before it is sent. */
@Singleton
class GraphqlEndpoint {

    private static final int BEFORE_THE_ENGINE = -1000;

    private final long maxBodySize;
    private final String path;

    GraphqlEndpoint(GraphqlConfig config, @ConfigProperty(name = "quarkus.smallrye-graphql.root-path") String path) {
        this.maxBodySize = config.maxBodySize().asLongValue();
        this.path = path;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, path).order(BEFORE_THE_ENGINE).handler(this::check);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length == null) {
            Problem.of(411, "Length Required", "A GraphQL request is sent with a Content-Length")
                    .answer(request);
        } else if (Long.parseLong(length) > maxBodySize) {
            Problem.of(413, "Content Too Large", "A GraphQL request has at most " + maxBodySize + " bytes")
                    .answer(request);
        } else {
            request.addHeadersEndHandler(end -> Outcome.apply(request));
            request.next();
        }
    }
}
