package dev.dovetail.container;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Makes some requests of its own before it says that it is ready. The first requests of a Java process are slow, as
 * classes are loaded, connections opened and nothing is compiled; when a pod takes over from another, they would come all
 * at once.
 */
@Singleton
@Readiness
public class WarmUp implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    private final WarmUpConfig config;
    private final Vertx vertx;
    private final HttpServer server;
    private volatile boolean done;

    WarmUp(WarmUpConfig config, Vertx vertx, HttpServer server) {
        this.config = config;
        this.vertx = vertx;
        this.server = server;
        this.done = config.rounds() == 0 || config.requests().isEmpty();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warmed up").status(done).build();
    }

    void begin(@ObservesAsync HttpServerStart start) {
        if (done) {
            return;
        }
        long begin = System.nanoTime();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("localhost")
                .setDefaultPort(server.getPort())
                .setMaxPoolSize(config.requests().size()));
        try {
            rounds(client).get(config.limit().toMillis(), TimeUnit.MILLISECONDS);
            LOG.infof(
                    "Warmed up in %d ms",
                    Duration.ofNanos(System.nanoTime() - begin).toMillis());
        } catch (TimeoutException e) {
            LOG.infof("Ready before it is warm, as the limit of %s is over", config.limit());
        } catch (ExecutionException e) {
            LOG.infof("Ready before it is warm: %s", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            done = true;
            client.close();
        }
    }

    private CompletableFuture<?> rounds(HttpClient client) {
        Future<?> last = Future.succeededFuture();
        for (int round = 0; round < config.rounds(); round++) {
            last = last.compose(before -> round(client));
        }
        return last.toCompletionStage().toCompletableFuture();
    }

    /** All requests at once, as clients would. */
    private Future<?> round(HttpClient client) {
        List<Future<?>> answers = config.requests().values().stream()
                .<Future<?>>map(request -> send(client, request))
                .toList();
        return Future.join(answers);
    }

    private static Future<?> send(HttpClient client, WarmUpConfig.Request request) {
        HttpMethod method = request.body().isPresent() ? HttpMethod.POST : HttpMethod.GET;
        return client.request(method, request.path())
                .map(head -> head.putHeader(HttpHeaders.CONTENT_TYPE, "application/json"))
                .compose(head -> request.body().map(head::send).orElseGet(head::send))
                .compose(HttpClientResponse::body);
    }
}
