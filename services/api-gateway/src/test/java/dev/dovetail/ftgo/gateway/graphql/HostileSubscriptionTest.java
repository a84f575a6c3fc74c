package dev.dovetail.ftgo.gateway.graphql;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.gateway.GraphQLSocket;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class HostileSubscriptionTest {

    private final GraphQLSocket client = new GraphQLSocket();

    @InPlaceOfServices.Fakes
    Services services;

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeEach
    void all_answer() throws IOException {
        services.reset();
    }

    @AfterEach
    void leave() {
        client.leave();
    }

    static Stream<Arguments> queries() {
        String order = "orderProgress(id: \"" + World.order(1) + "\") { id }";
        return Stream.of(
                arguments("no GraphQL", "select * from orders"),
                arguments("an unknown field", "subscription { passwords }"),
                arguments("an id that is none", "subscription { orderProgress(id: \"../../q\") { id } }"),
                arguments(
                        "two at once",
                        "subscription { a: " + order + " b: " + order.replace(World.order(1), World.order(2)) + " }"),
                arguments(
                        "a query that costs too much",
                        IntStream.range(0, 150)
                                .mapToObj(i -> "a" + i + ": order(id: \"" + World.order(1) + "\") { id }")
                                .collect(Collectors.joining(" ", "{ ", " }"))),
                arguments("more tokens than anybody needs", "{ " + "a ".repeat(5_000) + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void it_is_refused_without_effect(String what, String query) {
        client.open(graphql);

        client.subscribe(query);

        await().until(() -> client.closed()
                || client.messages().contains("errors")
                || client.types().contains("error"));
        // So the engine classifies errors.
        assertThat(client.messages().replace("\"classification\":\"DataFetchingException\"", ""))
                .doesNotContain("Exception", "dev.dovetail", "at java.");
        assertThat(services.of("order").calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "1",
                "{\"type\":\"drop\"}",
                "{\"type\":\"subscribe\"}",
                "{\"id\":1,\"type\":\"subscribe\"}"
            })
    void what_is_no_message_has_no_effect(String text) {
        client.open(graphql);

        client.send(text);

        await().until(this::closedOrAtWork);
        assertThat(client.types()).isSubsetOf("connection_ack", "pong");
    }

    @Test
    void a_message_larger_than_a_request_may_be_has_no_effect() {
        client.open(graphql);

        client.subscribe("{ order(id: \"" + World.order(1) + "\") { id } }" + " ".repeat(100_000));

        await().until(this::closedOrAtWork);
        assertThat(client.types()).isSubsetOf("connection_ack", "pong");
        assertThat(services.of("order").calls()).isEmpty();
    }

    private boolean closedOrAtWork() {
        if (!client.closed() && !client.types().contains("pong")) {
            client.send("{\"type\":\"ping\"}");
        }
        return client.closed() || client.types().contains("pong");
    }

    @Test
    void who_has_not_said_hello_is_told_nothing() {
        client.connect(graphql);

        client.subscribe("subscription { orderProgress(id: \"" + World.order(1) + "\") { id } }");

        await().until(client::closed);
        assertThat(client.types()).isEqualTo(List.of());
        assertThat(services.of("order").calls()).isEmpty();
    }
}
