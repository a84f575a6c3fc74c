package dev.dovetail.ftgo.gateway.route;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.gateway.services.FakeService;
import dev.dovetail.ftgo.gateway.services.FakeService.Answer;
import dev.dovetail.ftgo.gateway.services.FakeService.Call;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static dev.dovetail.ftgo.gateway.services.InPlaceOfServices.WINDOW;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class RoutesTest {

    private static final String PROBLEM = "application/problem+json";

    @InPlaceOfServices.Fakes
    Services services;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void all_answer() throws IOException {
        services.reset();
        CircuitBreakerMaintenance.get().resetAll();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/orders/x, order",
        "/v2/orders, order",
        "/v1/consumers/x, consumer",
        "/v1/restaurants/x/menu, restaurant",
        "/v1/tickets?orderId=x&limit=1, kitchen",
        "/v1/accounts/x, accounting",
        "/v1/deliveries/x, delivery"
    })
    void a_path_leads_to_its_service(String path, String service) {
        echo(service);

        get(path).then().statusCode(200).body(equalTo("GET " + path));

        assertThat(services.of(service).calls()).hasSize(1);
    }

    @Test
    void a_body_and_an_answer_pass_as_they_are() {
        services.of("order")
                .answer(call -> new Answer(
                        201,
                        "answer to " + call.body(),
                        "Location",
                        "/v1/orders/1",
                        "ETag",
                        "\"7\"",
                        "Link",
                        "</v1/orders>; rel=next"));

        given().header("Idempotency-Key", "k")
                .header("If-Match", "\"6\"")
                .body("a body")
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .header("Location", "/v1/orders/1")
                .header("ETag", "\"7\"")
                .header("Link", "</v1/orders>; rel=next")
                .body(equalTo("answer to a body"));

        Call call = services.of("order").calls().getFirst();
        assertThat(call.header("Idempotency-Key")).isEqualTo("k");
        assertThat(call.header("If-Match")).isEqualTo("\"6\"");
    }

    @Test
    void a_location_at_the_service_becomes_one_at_the_gateway() {
        FakeService order = services.of("order");
        order.answer(call -> new Answer(201, "", "Location", order.url() + "/v1/orders/1"));

        given().body("{}").post("/v1/orders").then().header("Location", "/v1/orders/1");
    }

    @Test
    void the_service_learns_who_asked_and_does_not_believe_what_the_client_says_of_it() {
        given().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .get("/v1/orders/" + World.order(1));

        Call call = services.of("order").calls().getFirst();
        assertThat(call.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(call.header("X-Forwarded-Host")).isEqualTo(gateway.getAuthority());
        assertThat(call.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(call.headers().get("Forwarded"))
                .containsExactly("for=127.0.0.1;host=\"" + gateway.getAuthority() + "\";proto=http");
        assertThat(call.header("traceparent")).isNotNull();
    }

    @Test
    void a_trace_goes_on_at_the_service() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/orders/" + World.order(1));

        assertThat(services.of("order").calls().getFirst().headers().get("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void what_is_meant_for_the_connection_stays_there() throws IOException {
        raw("GET /v1/orders/" + World.order(1)
                + " HTTP/1.1\r\nHost: x\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\n"
                + "Keep-Alive: 5\r\nTE: trailers\r\nProxy-Authorization: x\r\nX-Other: 1\r\n\r\n");

        Call call = services.of("order").calls().getFirst();
        assertThat(call.headers().keySet())
                .contains("X-other")
                .doesNotContain("X-secret", "Keep-alive", "Te", "Proxy-authorization");
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "99999, 700", "soon, 700", "'', 700"})
    void the_service_is_told_the_earlier_deadline(String asked, long most) {
        given().header("X-Request-Timeout-Ms", asked).get("/v1/orders/" + World.order(1));

        assertThat(Long.parseLong(services.of("order").calls().getFirst().header("X-Request-Timeout-Ms")))
                .isBetween(1L, most);
    }

    @Test
    void what_is_not_public_is_refused_with_what_is() {
        given().delete("/v1/orders/1")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .contentType(PROBLEM);

        assertThat(services.of("order").calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/ordersX", "/v3/orders", "/admin"})
    void where_nothing_is_there_is_a_problem_document(String path) {
        get(path).then().statusCode(404).contentType(PROBLEM).body("status", equalTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders/../../q/metrics", "/v1/orders/%2e%2e/%2e%2e/q/health", "/x/../v1/orders/1"})
    void the_service_gets_the_path_that_was_checked(String path) throws IOException {
        echo("order");

        raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(services.of("order").calls())
                .allSatisfy(call -> assertThat(call.uri()).isEqualTo("/v1/orders/1"));
    }

    @Test
    void a_large_body_is_refused_before_it_is_sent() {
        given().body("x".repeat(300_000)).post("/v1/orders").then().statusCode(413);

        assertThat(services.of("order").calls()).isEmpty();
    }

    @Test
    void a_large_body_of_unknown_length_is_refused_on_the_way() throws IOException {
        StringBuilder request =
                new StringBuilder("POST /v1/orders HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 30; i++) {
            request.append("2710\r\n").append("x".repeat(10_000)).append("\r\n");
        }

        assertThat(raw(request + "0\r\n\r\n")).startsWith("HTTP/1.1 413 ");

        assertThat(services.of("order").calls()).as("none was complete").isEmpty();
    }

    @Test
    void a_hung_service_is_a_503_that_says_when_to_come_back_and_then_it_is_left_alone() {
        services.of("order").hang();

        for (int i = 0; i < WINDOW + 2; i++) {
            get("/v1/orders/1")
                    .then()
                    .statusCode(503)
                    .contentType(PROBLEM)
                    .header("Retry-After", notNullValue())
                    .body("detail", notNullValue());
        }

        assertThat(services.of("order").calls()).hasSize(WINDOW);
    }

    @Test
    void an_error_of_the_service_passes_and_counts() {
        services.of("order").fail(Integer.MAX_VALUE);

        for (int i = 0; i < WINDOW; i++) {
            get("/v1/orders/1").then().statusCode(503).header("Retry-After", nullValue());
        }

        get("/v1/orders/1").then().statusCode(503).header("Retry-After", notNullValue());
        assertThat(services.of("order").calls()).hasSize(WINDOW);
    }

    @Test
    void a_service_that_is_back_is_asked_again() throws IOException {
        services.of("order").refuse();
        for (int i = 0; i < WINDOW; i++) {
            get("/v1/orders/" + World.order(1)).then().statusCode(503);
        }

        services.reset();

        await().until(() -> get("/v1/orders/" + World.order(1)).statusCode() == 200);
    }

    @Test
    void answers_carry_headers_that_keep_browsers_from_guessing_and_framing() {
        get("/v1/orders/" + World.order(1))
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders", "/graphql"})
    void another_origin_that_is_not_configured_gets_no_leave(String path) {
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options(path)
                .then()
                .header("Access-Control-Allow-Origin", nullValue());

        assertThat(List.of("order", "consumer").stream().flatMap(name -> services.of(name).calls().stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders", "/graphql"})
    void an_origin_that_is_configured_gets_leave(String path) {
        given().header("Origin", InPlaceOfServices.ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .options(path)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", InPlaceOfServices.ORIGIN);
    }

    private void echo(String service) {
        services.of(service).answer(call -> new Answer(200, call.method() + " " + call.uri()));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1) + " ";
        }
    }
}
