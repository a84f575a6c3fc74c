package dev.dovetail.container;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Asks clients to open their connections anew, from time to time and when this process is about to end. A Kubernetes
 * Service chooses the pod when a connection is opened: one that is kept for ever never meets a new pod, and one that is
 * closed under a client's request fails that request.
 */
@Singleton
public class HttpConnections {

    /** When each connection had its first request, by {@link System#nanoTime}, as long as the connection exists. */
    private final Map<HttpConnection, Long> opened = Collections.synchronizedMap(new WeakHashMap<>());

    private final Duration maxAge;
    private volatile boolean ending;

    HttpConnections(HttpConfig config) {
        this.maxAge = config.maxConnectionAge();
    }

    void register(@Observes Filters filters) {
        // Before whatever answers.
        filters.register(this::limit, Integer.MAX_VALUE);
    }

    void end(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        // HTTP/2 has no such header.
        if (request.version() != HttpVersion.HTTP_2 && (ending || isOld(request.connection()))) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.next();
    }

    private boolean isOld(HttpConnection connection) {
        long now = System.nanoTime();
        return now - opened.computeIfAbsent(connection, first -> now) > maxAge.toNanos();
    }
}
