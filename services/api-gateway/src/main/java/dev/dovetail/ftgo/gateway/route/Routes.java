package dev.dovetail.ftgo.gateway.route;

import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.dovetail.ftgo.gateway.Problem;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxies;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;
import dev.dovetail.ftgo.gateway.proxy.Unavailable;
import dev.dovetail.ftgo.gateway.route.RoutesConfig.Route;

/** The configured routes. */
@Singleton
class Routes {

    private final RoutesConfig config;
    private final ServiceProxies services;
    private final Vertx vertx;
    private final MemorySize maxBodySize;

    Routes(
            RoutesConfig config,
            ServiceProxies services,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.config = config;
        this.services = services;
        this.vertx = vertx;
        this.maxBodySize = maxBodySize;
    }

    void register(@Observes Router router) {
        config.routes().forEach((name, route) -> register(router, name, route));
        router.route().order(Integer.MAX_VALUE).handler(Routes::unknown);
    }

    private void register(Router router, String name, Route route) {
        if (!route.path().matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(
                    "ftgo.gateway.routes.%s.path is '%s' and must be a path such as /v1/orders"
                            .formatted(name, route.path()));
        }
        ServiceProxy service = services.of(route.service());
        Target target = new Target(
                service,
                client(service),
                route.maxBodySize().orElse(maxBodySize).asLongValue(),
                config.trustForwarded());
        for (String path : new String[] {route.path(), route.path() + "/*"}) {
            router.route(path).handler(request -> pass(request, route.methods(), target));
        }
    }

    private HttpClient client(ServiceProxy service) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) service.connectTimeout().toMillis())
                // A call is no longer outstanding when its answer begins, and its connection is in use until the answer
                // ends.
                .setMaxPoolSize(2 * service.concurrency())
                .setKeepAliveTimeout(30));
    }

    private static void pass(RoutingContext request, Set<String> methods, Target target) {
        String method = request.request().method().name();
        if (methods.contains(method) || method.equals("HEAD") && methods.contains("GET")) {
            String length = request.request().getHeader("Content-Length");
            if (length != null && Long.parseLong(length) > target.maxBodySize()) {
                tooLarge(target.maxBodySize()).answer(request);
            } else {
                new Exchange(request, target).begin();
            }
        } else {
            Problem.of(405, "Method Not Allowed", "The methods here are " + String.join(", ", new TreeSet<>(methods)))
                    .with("Allow", String.join(", ", new TreeSet<>(methods)))
                    .answer(request);
        }
    }

    private static void unknown(RoutingContext request) {
        Problem.of(404, "Not Found", "There is nothing at this path").answer(request);
    }

    static Problem tooLarge(long limit) {
        return Problem.of(413, "Content Too Large", "The body is larger than " + limit + " bytes")
                .with("Connection", "close");
    }

    static Problem unavailable(Unavailable unavailable) {
        return Problem.of(503, "Service Unavailable", unavailable.getMessage())
                .with("Retry-After", Long.toString(unavailable.retryAfterSeconds()));
    }
}
