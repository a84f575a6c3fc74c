package dev.dovetail.container.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class WarmUpTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Orders.class))
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("dovetail.container.warm-up.rounds", "2")
            .overrideConfigKey("dovetail.container.warm-up.requests.read.path", "/orders?limit=1")
            .overrideConfigKey("dovetail.container.warm-up.requests.place.path", "/orders")
            .overrideConfigKey("dovetail.container.warm-up.requests.place.body", "{\"lines\": []}");

    @TestHTTPResource("/q/health/ready")
    URI ready;

    @Inject
    Orders orders;

    @Test
    void an_application_is_ready_when_it_has_answered_its_own_requests() throws Exception {
        // given
        Awaitility.await().until(() -> orders.asked.size() == 2);
        assertThat(readiness()).isEqualTo(503);

        // when
        orders.answer();

        // then
        Awaitility.await().until(() -> readiness() == 200);
        assertThat(orders.asked)
                .containsExactlyInAnyOrder(
                        "GET /orders?limit=1",
                        "GET /orders?limit=1",
                        "POST /orders {\"lines\": []}",
                        "POST /orders {\"lines\": []}");
    }

    private int readiness() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Refuses what is posted, and answers no question until it is told to. */
    @Singleton
    static class Orders {

        final Queue<String> asked = new ConcurrentLinkedQueue<>();
        private final Queue<RoutingContext> unanswered = new ConcurrentLinkedQueue<>();
        private volatile boolean answering;

        void route(@Observes Router router) {
            router.get("/orders").handler(this::read);
            router.post("/orders").handler(BodyHandler.create()).handler(this::refuse);
        }

        private void read(RoutingContext context) {
            asked.add("GET " + context.request().uri());
            if (answering) {
                context.end();
            } else {
                unanswered.add(context);
            }
        }

        private void refuse(RoutingContext context) {
            asked.add("POST " + context.request().uri() + " " + context.body().asString());
            context.response().setStatusCode(422).end();
        }

        void answer() {
            answering = true;
            List.copyOf(unanswered).forEach(RoutingContext::end);
        }
    }
}
