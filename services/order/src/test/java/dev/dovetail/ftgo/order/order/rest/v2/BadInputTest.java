package dev.dovetail.ftgo.order.order.rest.v2;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

/** Whatever is sent, the answer names what is wrong, and no order is placed. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BadInputTest {

    @Inject
    Scenario scenario;

    @TestHTTPResource
    URI service;

    Ftgo ftgo;

    @BeforeEach
    void meet() {
        ftgo = new Ftgo(scenario);
    }

    @AfterEach
    void nothingWasPlaced() {
        given().get("/v2/orders?consumerId={id}", ftgo.consumer()).then().body("orders", hasSize(0));
    }

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "consumerId": "[^"]*",       | ``                                     | 400 | #/consumerId
            "consumerId": "[^"]*"        | "consumerId": 7                        | 400 | #/consumerId
            "quantity": 2                | "quantity": "many"                     | 400 | #/lines/0/quantity
            "quantity": 2                | "quantity": 2.5                        | 400 | #/lines/0/quantity
            "quantity": 2                | "quantity": 99999999999                | 400 | #/lines/0/quantity
            "lines": \\[.*?\\]           | "lines": {}                            | 400 | #/lines
            "lines": \\[.*?\\]           | "lines": [null]                        | 400 | #/lines/0
            "kind": "ASAP"               | "kind": "SOMETIME"                     | 400 | #/delivery/kind
            "kind": "ASAP",              | ``                                     | 400 | #/delivery/kind
            "kind": "ASAP"               | "kind": "SCHEDULED"                    | 400 | #/delivery/time
            "kind": "ASAP"               | "kind": "ASAP", "time": "2026-01-31T12:00:00Z" | 400 | #/delivery/time
            "kind": "ASAP"               | "kind": "SCHEDULED", "time": "2020-01-31T12:00:00Z" | 422 | #/delivery/time
            "houseNumber": "12",         | ``                                     | 400 | #/delivery/address/houseNumber
            "street": "Kantstraße"       | "street": ["Kantstraße"]               | 400 | #/delivery/address/street
            "street": "Kantstraße"       | "street": "Kant\\\\u0000straße"        | 400 | #/delivery/address/street
            "street": "Kantstraße"       | "street": "Kant\\\\ud800straße"        | 400 | #/delivery/address/street
            "country": "DE"              | "country": "Germany"                   | 400 | #/delivery/address/country
            "instructions": "[^"]*"      | "instructions": "Ring\\\\r\\\\nX-Evil: 1" | 400 | #/delivery/instructions
            "postcode": "10625"          | "postcode": "99999"                    | 422 | #/delivery/address/postcode
            "menuItemId": "curry"        | "menuItemId": "pizza"                  | 422 | #/lines/0/menuItemId
            ^\\{                         | [                                      | 400 | #
            \\}$                         | ``                                     | 400 | #
            ^.*$                         | null                                   | 400 | #
            """)
    void inJson(String part, String replacement, int status, String pointer) throws Exception {
        // Given
        String request = ftgo.curriesV2(2).replaceAll("\\s*\n\\s*", " ").strip().replaceAll(part, replacement);

        // When / Then
        refused(post("application/json", request), status, pointer);
    }

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <consumerId>.*</consumerId><r       | <r                                 | 400 | #/consumerId
            <consumerId>.*</consumerId><r       | <consumerId>me</consumerId><r      | 400 | #/consumerId
            <quantity>2                         | <quantity>many                     | 400 | #/lines/0/quantity
            <quantity>2                         | <quantity>2.5                      | 400 | #/lines/0/quantity
            <quantity>2                         | <quantity>0                        | 400 | #/lines/0/quantity
            <kind>ASAP                          | <kind>SOMETIME                     | 400 | #/delivery/kind
            <houseNumber>12</houseNumber>       | ``                                 | 400 | #/delivery/address/houseNumber
            <postcode>10625                     | <postcode>99999                    | 422 | #/delivery/address/postcode
            <menuItemId>curry                   | <menuItemId>pizza                  | 422 | #/lines/0/menuItemId
            </placeOrder>                       | ``                                 | 400 | #
            placeOrder                          | reviseOrder                        | 400 | #
            urn:ftgo:order:v2                   | urn:ftgo:order:v1                  | 400 | #
            (?s)^.*$                            | {}                                 | 400 | #
            <kind>                              | <kind>&nbsp;                       | 400 | #
            """)
    void inXml(String part, String replacement, int status, String pointer) throws Exception {
        // When / Then
        refused(post("application/xml", ftgo.curriesXml(2).replaceAll(part, replacement)), status, pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                <!DOCTYPE placeOrder [<!ENTITY street SYSTEM "file:///etc/passwd">]>""", """
                <!DOCTYPE placeOrder [<!ENTITY % more SYSTEM "http://127.0.0.1:1/evil.dtd"> %more;]>""", """
                <!DOCTYPE placeOrder SYSTEM "http://127.0.0.1:1/evil.dtd">""", """
                <!DOCTYPE placeOrder [
                  <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                  <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
                  <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY street "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
                ]>"""})
    void entitiesOfTheSendersOwn(String declaration) throws Exception {
        // Given
        String request = declaration + ftgo.curriesXml(2).replace("Kantstraße", "&street;");

        // When
        HttpResponse<String> answer = post("application/xml", request);

        // Then
        refused(answer, 400, "#");
        assertThat(answer.body()).contains("must not have a document type declaration");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/vnd.ftgo.order.v2+json"})
    void deepJson(String type) throws Exception {
        // Given
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        String request = ftgo.curriesV2(2).replaceFirst("\\{", "{\"unknown\": " + deep + ", ");

        // When / Then
        refused(post(type, request), 400);
    }

    @Test
    void deepJsonInTheFirstVersion() throws Exception {
        // Given
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        String request = ftgo.curries(2).replaceFirst("\\{", "{\"unknown\": " + deep + ", ");

        // When / Then
        refused(post("/v1/orders", "application/json", request), 400);
        refused(post("/v1/orders", "application/json", deep), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/protobuf",
                "application/x-protobuf",
                "application/x-java-serialized-object",
                "text/xml"
            })
    void whatNobodyReads(String type) throws Exception {
        // When / Then
        refused(post(type, ftgo.curriesV2(2)), 415);
    }

    @Test
    void deepXml() throws Exception {
        // Given
        String deep = "<a>".repeat(1_000) + "</a>".repeat(1_000);
        String request = ftgo.curriesXml(2).replace("<lines>", deep + "<lines>");

        // When / Then
        refused(post("application/xml", request), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml"})
    void tooMuch(String type) throws Exception {
        // Given
        String request = type.endsWith("xml") ? ftgo.curriesXml(2) : ftgo.curriesV2(2);

        // When / Then
        refused(post(type, request + " ".repeat(70_000)), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml"})
    void nothing(String type) {
        // When / Then
        given().contentType(type).post("/v2/orders").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aHeaderThatWouldBecomeTwo() throws IOException {
        // When
        String status = raw("POST /v2/orders HTTP/1.1\r\nHost: order\r\nIdempotency-Key: a\rX-Evil: 1\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        // Then
        assertThat(status).startsWith("HTTP/1.1 400").doesNotContain("X-Evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/orders?consumerId=%s%%0d%%0aX-Evil:%%201",
                "/v2/orders?consumerId=%s&limit=1%%0d%%0aX-Evil:%%201",
                "/v1/orders/%s%%0d%%0aX-Evil:%%201",
                "/orders/%s%%0d%%0aX-Evil:%%201"
            })
    void anAddressThatWouldBecomeAHeader(String path) {
        // When
        Response answer = given().urlEncodingEnabled(false).get(path.formatted(ftgo.consumer()));

        // Then
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.headers()).extracting(Header::getName).doesNotContain("X-Evil");
        assertThat(answer.headers())
                .allSatisfy(header -> assertThat(header.getValue()).doesNotContain("\r", "\n"));
    }

    @Test
    void preferencesThatNobodyKnows() {
        // When / Then
        given().header("Prefer", "return=\"everything\", handling=lenient; x=\"a,b\"")
                .get("/v2/orders/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    /** Not by a client that would read what it sends, and expand its entities. */
    private HttpResponse<String> post(String type, String body) throws Exception {
        return post("/v2/orders", type, body);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String pointer) {
        refused(answer, status);
        assertThat(new JsonPath(answer.body()).getList("errors.pointer", String.class))
                .as(answer.body())
                .contains(pointer);
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("java", "fasterxml", "wstx", "dovetail", "root:");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
