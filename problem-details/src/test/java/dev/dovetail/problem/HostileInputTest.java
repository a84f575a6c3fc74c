package dev.dovetail.problem;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What no client of good will sends: it is refused, tells nothing of the inside and has no effect. */
@QuarkusTest
class HostileInputTest {

    private static final String THING =
            "{\"id\":\"018f0000-0000-7000-8000-000000000000\",\"lines\":[{\"quantity\":1,\"name\":\"a\"}]}";

    @TestHTTPResource
    URI service;

    private int before;

    @BeforeEach
    void count() {
        before = Things.CREATED.get();
    }

    @AfterEach
    void nothingWasMade() {
        assertThat(Things.CREATED).hasValue(before);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("deep, where nobody looks", with("\"x\":" + deep("[", "]"))),
                arguments(
                        "deep, where nobody looks",
                        with("\"x\":" + deep("[{\"\":", "}]").replace(":}", ":0}"))),
                arguments("deep, instead of text", with("\"day\":" + deep("[", "]"))),
                arguments("deep and not closed", "[".repeat(4000)),
                arguments("a number of a thousand digits", THING.replace(":1,", ":" + "9".repeat(1500) + ",")),
                arguments("a number without end", THING.replace(":1,", ":1e999999999,")),
                arguments("no number", THING.replace(":1,", ":NaN,")),
                arguments("a number with text behind it", THING.replace(":1,", ":1x,")),
                arguments("half a character", THING.replace("\"a\"", "\"\\ud83d")),
                arguments("a control character", THING.replace("\"a\"", "\"\u0001\"")),
                arguments("a class to be loaded", with("\"lines\":[\"java.lang.Runtime\",{}]")),
                arguments("XML", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>"),
                arguments("two documents", "{} " + THING),
                arguments("nothing", ""),
                arguments("blanks", "   "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_no_thing(String what, String body) throws Exception {
        HttpResponse<String> answer = post("application/json", body.getBytes(StandardCharsets.UTF_8));

        refused(answer, 400);
    }

    @Test
    void bytes_that_are_no_text() throws Exception {
        byte[] body = THING.replace("\"a\"", "\"\u00ff\u00fe\"").getBytes(StandardCharsets.ISO_8859_1);

        refused(post("application/json", body), 400);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_that_nobody_reads(String type, int status) throws Exception {
        refused(post(type, THING.getBytes(StandardCharsets.UTF_8)), status);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments("text/plain", 415),
                arguments("application/x-java-serialized-object", 415),
                arguments("application/xml", 415),
                arguments("multipart/form-data; boundary=x", 415),
                arguments("application/x-www-form-urlencoded", 415));
    }

    @Test
    void a_body_over_the_limit_whose_length_nobody_was_told() throws IOException {
        String chunk = "800\r\n" + " ".repeat(0x800) + "\r\n";

        String answer = raw("POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk.repeat(8) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    static Stream<Arguments> requests() {
        String end = "\r\nConnection: close\r\n\r\n";
        return Stream.of(
                arguments("GET /things/7%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: a" + end),
                arguments("GET /things?size=1%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: a" + end),
                arguments("GET /things/%zz HTTP/1.1\r\nHost: a" + end),
                arguments("GET /things/%c0%ae%c0%ae/x HTTP/1.1\r\nHost: a" + end),
                arguments("GET /things/../../etc/passwd HTTP/1.1\r\nHost: a" + end),
                arguments("GET /things/%00 HTTP/1.1\r\nHost: a" + end),
                arguments("GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: a" + end),
                arguments("GET /things/7 HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(40_000) + end),
                arguments("GET /things/7 HTTP/1.1\r\nHost: a\r\nX: a\rX-Evil: 1" + end),
                arguments("POST /things HTTP/1.1\r\nHost: a\r\nContent-Length: -1" + end),
                arguments("POST /things HTTP/1.1\r\nHost: a\r\nContent-Length: many" + end),
                arguments("POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: %%%\r\nContent-Length: 2" + end + "{}"),
                arguments("POST /things HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3" + end + "{}x"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_that_is_none(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer).matches("(?s)HTTP/1\\.[01] 4\\d\\d .*");
        assertThat(headers(answer)).doesNotContain("X-Evil:");
        assertThat(answer).doesNotContain("java.", "io.vertx", "io.netty", "\tat ");
    }

    private static String with(String field) {
        return "{" + field + "," + THING.substring(1);
    }

    /** Within the limit of the body. */
    private static String deep(String opening, String closing) {
        int times = 3800 / (opening.length() + closing.length());
        return opening.repeat(times) + closing.repeat(times);
    }

    private static String headers(String answer) {
        return answer.substring(0, Math.max(answer.indexOf("\r\n\r\n"), 0));
    }

    private HttpResponse<String> post(String type, byte[] body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/things"))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("java", "fasterxml", "dovetail", "root:");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
