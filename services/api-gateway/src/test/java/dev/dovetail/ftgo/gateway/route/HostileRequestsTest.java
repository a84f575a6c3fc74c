package dev.dovetail.ftgo.gateway.route;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.ftgo.gateway.services.FakeService.Call;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Requests as no client library would send them. */
@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class HostileRequestsTest {

    private static final String ORDER = "/v1/orders/" + World.order(1);
    private static final String END = "\r\nConnection: close\r\n\r\n";

    @InPlaceOfServices.Fakes
    Services services;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void all_answer() throws IOException {
        services.reset();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("no HTTP", "400", "DROP TABLE orders" + END),
                arguments("two lengths", "400", post("Content-Length: 2\r\nContent-Length: 40", "{}")),
                arguments("a negative length", "400", post("Content-Length: -1", "{}")),
                arguments("a length that is no number", "400", post("Content-Length: two", "{}")),
                arguments("a space before the colon of a header", "400", get(ORDER, "X-A : 1")),
                arguments("a header without a name", "400", get(ORDER, ": 1")),
                arguments("a NUL in a header", "400", get(ORDER, "X-A: a\0b")),
                arguments("a carriage return in a header", "400", get(ORDER, "X-A: a\rX-Admin: yes")),
                arguments("a header of 100 KB", "431", get(ORDER, "X-A: " + "a".repeat(100_000))),
                arguments("a path of 10 KB", "414", get("/v1/orders/" + "a".repeat(10_000), "X-A: 1")),
                arguments("a method that is none", "405", "BREW " + ORDER + " HTTP/1.1\r\nHost: x" + END),
                arguments("TRACE", "405", "TRACE " + ORDER + " HTTP/1.1\r\nHost: x" + END),
                arguments("CONNECT", "404", "CONNECT order:8080 HTTP/1.1\r\nHost: order:8080" + END));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void it_is_refused_and_no_service_hears_of_it(String what, String status, String request) throws IOException {
        String answer = raw(request);

        assertThat(answer).matches("(?s)HTTP/1\\.[01] " + status + " .*");
        assertThat(answer).doesNotContain("Exception", "dev.dovetail", "io.vertx", "at java.");
        assertThat(calls()).isEmpty();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("a line break in the path", get("/v1/orders/x%0d%0aX-Admin:%20yes", "X-A: 1")),
                arguments("a line break in the query", get(ORDER + "?a=%0d%0aX-Admin:%20yes", "X-A: 1")),
                arguments("a header that goes on in the next line", get(ORDER, "X-A: a\r\n X-Admin: yes")),
                arguments("a header that is to be dropped", get(ORDER, "Connection: X-Admin\r\nX-Admin: yes")),
                arguments("another place as target", get("http://evil.example" + ORDER, "X-A: 1")),
                arguments(
                        "a change of protocols",
                        get(ORDER, "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==")),
                arguments(
                        "a second request in the body of the first",
                        post(
                                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                                "0\r\n\r\nPOST " + ORDER
                                        + "/cancellation HTTP/1.1\r\nHost: x\r\nX-Admin: yes\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void the_service_hears_of_one_request_and_of_nothing_that_was_slipped_in(String what, String request)
            throws IOException {
        raw(request);

        assertThat(calls()).hasSizeLessThan(2).allSatisfy(call -> {
            assertThat(call.header("X-Admin")).isNull();
            assertThat(call.header("Upgrade")).isNotEqualTo("websocket");
        });
        assertThat(calls()).extracting(Call::uri).noneMatch(uri -> uri.endsWith("/cancellation"));
    }

    private List<Call> calls() {
        return Stream.of("order", "consumer", "restaurant", "kitchen", "accounting", "delivery")
                .flatMap(name -> services.of(name).calls().stream())
                .toList();
    }

    private static String get(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + header + END;
    }

    private static String post(String header, String body) {
        return "POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + header + END + body;
    }

    /** All that comes back until the gateway closes the connection. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
