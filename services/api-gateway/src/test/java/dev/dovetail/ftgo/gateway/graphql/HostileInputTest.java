package dev.dovetail.ftgo.gateway.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.gateway.GraphQL;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class HostileInputTest {

    private static final List<String> SERVICES = List.of("order", "consumer", "restaurant", "kitchen", "delivery");

    @InPlaceOfServices.Fakes
    Services services;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void all_answer() throws IOException {
        services.reset();
        CircuitBreakerMaintenance.get().resetAll();
    }

    static Stream<Arguments> bombs() {
        String order = "order(id: \"" + World.order(1) + "\") { id }";
        return Stream.of(
                arguments(
                        "as deep as an introspection can be",
                        400,
                        "{ __schema { types " + "{ fields { type ".repeat(10) + "{ name }" + " } }".repeat(10)
                                + " } }"),
                arguments("many aliases", 400, repeated(200, i -> "a" + i + ": " + order, "{ ", " }")),
                arguments(
                        "one field many times in a fragment",
                        400,
                        "{ ...F } fragment F on Query " + repeated(200, i -> "a" + i + ": " + order, "{ ", " }")),
                arguments(
                        "lists of lists",
                        400,
                        repeated(
                                60,
                                i -> "r" + i
                                        + ": restaurants(first: 100) { nodes { id name menu { items { name } } } }",
                                "{ ",
                                " }")),
                arguments(
                        "a list as long as a number can be",
                        400,
                        "{ a: restaurants(first: 2147483647) { nodes { id name } } b: restaurants(first: 2147483647)"
                                + " { nodes { id name } } }"),
                arguments(
                        "fragments in a circle",
                        400,
                        "{ order(id: \"x\") { ...A } } fragment A on Order { ...B } fragment B on Order { ...A }"),
                arguments("a fragment in itself", 400, "{ order(id: \"x\") { ...A } } fragment A on Order { id ...A }"),
                arguments(
                        "directives without end",
                        400,
                        "{ order(id: \"x\") { id " + "@include(if: true) ".repeat(900) + "} }"),
                arguments("more tokens than anybody needs", 400, "{ " + "a ".repeat(5_000) + "}"),
                arguments("nothing but braces", 400, "{".repeat(5_000)),
                arguments("no GraphQL", 400, "select * from orders"),
                arguments("an unknown field", 400, "{ password }"),
                arguments("an unknown argument", 400, "{ orders(consumer: \"x\", where: \"1=1\") { nodes { id } } }"),
                arguments("a wrong type", 400, "{ restaurants(first: \"all\") { nodes { id } } }"),
                arguments("a missing argument", 400, "{ order { id } }"),
                arguments("nothing where something is needed", 400, "{ order(id: null) { id } }"),
                arguments("a number beyond all bounds", 400, "{ restaurants(first: 99999999999) { nodes { id } } }"),
                arguments("a type that there is not", 400, "query ($x: Password) { __typename }"),
                arguments("a field that an input does not have", 400, place("admin: true, lines: []")),
                arguments("a time that is none", 200, place("deliveryTime: \"tomorrow\", lines: []")),
                arguments("lines that are a text", 400, place("lines: \"tikka\"")),
                arguments(
                        "a quantity that is half a piece",
                        400,
                        place("lines: [{menuItemId: \"tikka\", quantity: 0.5}]")),
                arguments("two requests in one", 400, "query A { __typename } query B { __typename }"),
                arguments("no field", 400, "{ }"),
                arguments("an id that is a path", 200, "{ order(id: \"../../q/metrics\") { id } }"),
                arguments("an id that is a header", 200, "{ order(id: \"x\\r\\nHost: evil\") { id } }"),
                arguments(
                        "a cursor that is a query", 200, "{ restaurants(after: \"x&limit=100000\") { nodes { id } } }"),
                arguments("a page of nothing", 200, "{ restaurants(first: 0) { nodes { id } } }"),
                arguments("a page of less", 200, "{ restaurants(first: -1) { nodes { id } } }"),
                arguments("an id with a zero byte", 200, "{ order(id: \"x\\u0000\") { id } }"),
                arguments("a key that is a header", 200, place("k\\r\\nX-Admin: yes", "lines: []")));
    }

    private static String place(String fields) {
        return place("k", fields);
    }

    private static String place(String key, String fields) {
        return "mutation { placeOrder(idempotencyKey: \"" + key + "\", order: {consumerId: \"" + World.CONSUMER
                + "\", restaurantId: \"" + World.restaurant(1) + "\", " + fields
                + ", deliveryAddress: {street: \"a\", houseNumber: \"1\", city: \"b\", postcode: \"c\", country: \"DE\"}})"
                + " { id } }";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void it_is_refused_without_effect(String what, int status, String query) {
        assertRefused(GraphQL.ask(query), status);
    }

    static Stream<Arguments> variables() {
        return Stream.of(
                arguments("of a wrong type", 200, Map.of("first", "all")),
                arguments("too large", 200, Map.of("first", 99_999_999_999L)),
                arguments("that are objects", 400, Map.of("first", Map.of("$gt", 0))),
                arguments("that are lists", 400, Map.of("first", List.of(1, 2))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variables")
    void variables_are_refused_without_effect(String what, int status, Map<String, Object> variables) {
        assertRefused(
                GraphQL.ask("query ($first: Int!) { restaurants(first: $first) { nodes { id } } }", variables), status);
    }

    @Test
    void a_variable_that_is_missing_is_refused() {
        assertRefused(GraphQL.ask("query ($id: ID!) { order(id: $id) { id } }"), 400);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("no JSON", "{\"query\":"),
                arguments("an array of requests", "[{\"query\":\"{ __typename }\"},{\"query\":\"{ __typename }\"}]"),
                arguments("a string", "\"{ __typename }\""),
                arguments("a number as query", "{\"query\":1}"),
                arguments("a number as name", "{\"query\":\"{ __typename }\",\"operationName\":1}"),
                arguments("a name of nothing", "{\"query\":\"{ __typename }\",\"operationName\":\"X\"}"),
                arguments("null", "null"),
                arguments("nothing", ""),
                arguments("an empty query", "{\"query\":\"\"}"),
                arguments("no query", "{\"variables\":{}}"),
                arguments("variables that are none", "{\"query\":\"{ __typename }\",\"variables\":[1]}"),
                arguments("JSON without end", "{\"query\":" + "[".repeat(2_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_no_request_is_refused(String what, String body) {
        Response answer = given().contentType("application/json")
                .accept("application/graphql-response+json")
                .body(body)
                .post("/graphql");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertNothingToldOf(answer.asString());
    }

    /** Browsers send these without asking for leave first, from any page. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void what_any_page_may_send_is_not_read(String mediaType) throws IOException {
        String mutation = "mutation { cancelOrder(id: \"" + World.order(1) + "\") { id } }";
        String body = new JsonObject().put("query", mutation).encode();

        assertThat(raw("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: " + mediaType + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 415 ");
        assertThat(services.of("order").calls()).isEmpty();
    }

    @Test
    void a_link_changes_nothing() {
        given().queryParam("query", "mutation { cancelOrder(id: \"" + World.order(1) + "\") { id } }")
                .get("/graphql")
                .then()
                .statusCode(405);

        assertThat(services.of("order").calls()).isEmpty();
    }

    @Test
    void a_large_body_is_not_read() {
        Response answer = GraphQL.ask("{ __typename }" + " ".repeat(40_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_body_of_unknown_length_is_not_read() throws IOException {
        assertThat(raw("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"que\r\n"))
                .startsWith("HTTP/1.1 411 ");
    }

    /** A WebSocket needs no leave, so browsers open it from any page, and say which. */
    @Test
    void a_page_of_another_origin_gets_no_socket() throws IOException {
        assertThat(raw("GET /graphql HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void a_request_with_two_lengths_is_not_read() throws IOException {
        assertThat(
                        raw(
                                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\n{}"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void an_order_page_costs_far_less_than_the_limit_and_a_tool_may_read_the_schema() {
        GraphQL.ask("{ orders(consumer: \"" + World.CONSUMER + "\", first: 100) { nodes " + GraphQL.ORDER_PAGE + " } }")
                .then()
                .statusCode(200);
        GraphQL.ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY)
                .then()
                .statusCode(200);
    }

    @Test
    void to_clients_that_know_no_other_status_errors_come_with_200() {
        given().contentType("application/json")
                .accept("application/json")
                .body(new JsonObject().put("query", "{ password }").encode())
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    private void assertRefused(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<List<Object>>path("errors")).isNotEmpty();
        assertNothingToldOf(answer.asString());
        for (String service : SERVICES) {
            assertThat(services.of(service).calls()).as(service).isEmpty();
        }
    }

    private static void assertNothingToldOf(String answer) {
        // So the engine classifies errors.
        assertThat(answer.replace("\"classification\":\"DataFetchingException\"", ""))
                .doesNotContain("Exception", "dev.dovetail", "java.", "graphql.", "at io.", "$PlaceOrder")
                .hasSizeLessThan(60_000);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes(12), StandardCharsets.ISO_8859_1) + " ";
        }
    }

    private static String repeated(int times, java.util.function.IntFunction<String> each, String begin, String end) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining(" ", begin, end));
    }
}
