package dev.dovetail.ftgo.gateway.order;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.gateway.services.FakeService.Answer;
import dev.dovetail.ftgo.gateway.services.FakeService.Call;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class OrderProgressTest {

    private final Client client = new Client();
    private volatile String state = "APPROVAL_PENDING";

    @InPlaceOfServices.Fakes
    Services services;

    @Inject
    OrderProgress progress;

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeEach
    void an_order_that_goes_on() throws IOException {
        services.reset();
        CircuitBreakerMaintenance.get().resetAll();
        services.of("order").answer(this::order);
    }

    @AfterEach
    void leave() {
        client.leave();
    }

    private Answer order(Call call) {
        String tag = "\"" + state + "\"";
        return tag.equals(call.header("If-None-Match"))
                ? new Answer(304, "", "ETag", tag)
                : new Answer(200, World.orderJson(World.order(1), state), "ETag", tag);
    }

    @Test
    void each_change_is_told_once_until_the_order_is_over() {
        client.watch(graphql, World.order(1));
        await().until(() -> client.states().equals(List.of("APPROVAL_PENDING")));
        await().until(() -> unchanged() > 2);

        state = "APPROVED";
        await().until(() -> client.states().size() == 2);
        state = "CANCELLED";

        await().until(() -> client.types().contains("complete"));
        assertThat(client.states()).containsExactly("APPROVAL_PENDING", "APPROVED", "CANCELLED");
    }

    @Test
    void what_belongs_to_an_order_is_told_with_it() {
        client.watch(graphql, World.order(1));

        await().until(() -> !client.states().isEmpty());
        assertThat(client.last().getJsonObject("consumer").getString("name")).isEqualTo("Ada");
    }

    @Test
    void a_service_that_fails_for_a_while_ends_nothing() {
        client.watch(graphql, World.order(1));
        await().until(() -> client.states().size() == 1);
        services.of("order").fail(10);
        state = "APPROVED";

        await().until(() -> client.states().equals(List.of("APPROVAL_PENDING", "APPROVED")));
    }

    @Test
    void who_leaves_is_not_asked_for_any_more() {
        client.watch(graphql, World.order(1));
        await().until(() -> unchanged() > 0);

        client.leave();

        await().until(() -> progress.watched() == 0);
    }

    @Test
    void an_order_that_there_is_not_cannot_be_watched() {
        services.of("order").answer(call -> new Answer(404, "{\"status\":404,\"title\":\"Not Found\"}"));

        client.watch(graphql, World.order(1));

        await().until(() -> client.messages().contains("is of no order"));
        assertThat(client.states()).isEmpty();
    }

    @Test
    void while_the_service_does_not_answer_nothing_is_begun() {
        services.of("order").fail(Integer.MAX_VALUE);

        client.watch(graphql, World.order(1));

        await().until(() -> client.messages().contains("The order service"));
        assertThat(client.states()).isEmpty();
        assertThat(client.messages()).doesNotContain("Exception");
    }

    private long unchanged() {
        return services.of("order").calls().stream()
                .filter(call -> call.header("If-None-Match") != null)
                .count();
    }

    /** A client of graphql-transport-ws. */
    private static final class Client implements WebSocket.Listener {

        private final List<JsonObject> received = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private final HttpClient http = HttpClient.newHttpClient();
        private WebSocket socket;

        void watch(URI graphql, String order) {
            socket = http.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create("ws://" + graphql.getAuthority() + "/graphql"), this)
                    .join();
            socket.sendText("{\"type\":\"connection_init\"}", true).join();
            await().until(() -> types().contains("connection_ack"));
            String query = "subscription { orderProgress(id: \"" + order + "\") { state consumer { name } } }";
            socket.sendText(
                            new JsonObject()
                                    .put("id", "1")
                                    .put("type", "subscribe")
                                    .put("payload", new JsonObject().put("query", query))
                                    .encode(),
                            true)
                    .join();
        }

        void leave() {
            if (socket != null) {
                socket.abort();
            }
        }

        List<String> types() {
            return received.stream().map(message -> message.getString("type")).toList();
        }

        String messages() {
            return received.toString();
        }

        List<String> states() {
            return orders().map(order -> order.getString("state")).toList();
        }

        JsonObject last() {
            return orders().toList().getLast();
        }

        private Stream<JsonObject> orders() {
            return received.stream()
                    .filter(message -> message.getString("type").equals("next"))
                    .map(message -> message.getJsonObject("payload").getJsonObject("data"))
                    .filter(data -> data != null && data.getJsonObject("orderProgress") != null)
                    .map(data -> data.getJsonObject("orderProgress"));
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                received.add(new JsonObject(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
