package dev.dovetail.ftgo.gateway.order;

import java.io.IOException;
import java.net.URI;
import java.util.List;
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

import dev.dovetail.ftgo.gateway.GraphQLSocket;
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

    private final GraphQLSocket client = new GraphQLSocket();
    private volatile String state = "APPROVAL_PENDING";
    private volatile String delivery = "SCHEDULED";

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
        String tag = "\"" + state + delivery + "\"";
        return tag.equals(call.header("If-None-Match"))
                ? new Answer(304, "", "ETag", tag)
                : new Answer(200, World.orderJson(World.order(1), state, delivery), "ETag", tag);
    }

    @Test
    void each_change_is_told_once_until_the_order_is_over() {
        watch();
        await().until(() -> states().equals(List.of("APPROVAL_PENDING")));
        await().until(() -> unchanged() > 2);

        state = "APPROVED";
        await().until(() -> states().size() == 2);
        state = "CANCELLED";

        await().until(() -> client.types().contains("complete"));
        assertThat(states()).containsExactly("APPROVAL_PENDING", "APPROVED", "CANCELLED");
    }

    @Test
    void an_order_is_over_when_nobody_brings_its_food_any_more() {
        watch();
        await().until(() -> states().size() == 1);

        delivery = "DELIVERED";

        await().until(() -> client.types().contains("complete"));
        assertThat(orders().toList().getLast().getString("deliveryStatus")).isEqualTo("DELIVERED");
    }

    @Test
    void what_belongs_to_an_order_is_told_with_it() {
        watch();

        await().until(() -> !states().isEmpty());
        assertThat(orders().toList().getLast().getJsonObject("consumer").getString("name"))
                .isEqualTo("Ada");
    }

    @Test
    void a_service_that_fails_for_a_while_ends_nothing() {
        watch();
        await().until(() -> states().size() == 1);
        services.of("order").fail(10);
        state = "APPROVED";

        await().until(() -> states().equals(List.of("APPROVAL_PENDING", "APPROVED")));
    }

    @Test
    void who_leaves_is_not_asked_for_any_more() {
        watch();
        await().until(() -> unchanged() > 0);

        client.leave();

        await().until(() -> progress.watched() == 0);
    }

    @Test
    void an_order_that_there_is_not_cannot_be_watched() {
        services.of("order").answer(call -> new Answer(404, "{\"status\":404,\"title\":\"Not Found\"}"));

        watch();

        await().until(() -> client.messages().contains("is of no order"));
        assertThat(states()).isEmpty();
    }

    @Test
    void while_the_service_does_not_answer_nothing_is_begun() {
        services.of("order").fail(Integer.MAX_VALUE);

        watch();

        await().until(() -> client.messages().contains("The order service"));
        assertThat(states()).isEmpty();
        assertThat(client.messages()).doesNotContain("Exception");
    }

    private void watch() {
        client.open(graphql);
        client.subscribe("subscription { orderProgress(id: \"" + World.order(1)
                + "\") { state deliveryStatus consumer { name } } }");
    }

    private List<String> states() {
        return orders().map(order -> order.getString("state")).toList();
    }

    private Stream<JsonObject> orders() {
        return client.received().stream()
                .filter(message -> message.getString("type").equals("next"))
                .map(message -> message.getJsonObject("payload").getJsonObject("data"))
                .filter(data -> data != null && data.getJsonObject("orderProgress") != null)
                .map(data -> data.getJsonObject("orderProgress"));
    }

    private long unchanged() {
        return services.of("order").calls().stream()
                .filter(call -> call.header("If-None-Match") != null)
                .count();
    }
}
