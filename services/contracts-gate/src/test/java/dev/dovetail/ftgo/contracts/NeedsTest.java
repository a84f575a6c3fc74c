package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class NeedsTest {

    private static final Path CONTRACTS = Path.of("../contracts");

    private static final String MESSAGE = "messages/order/ftgo.order.OrderPlaced.schema.json";
    private static final String PLACED = """
            {"description": "Event: placed.", "type": "object", "required": ["orderId", "lines"],
             "properties": {
               "orderId": {"type": "string", "format": "uuid"},
               "note": {"type": "string"},
               "lines": {"type": "array", "items": {"type": "object", "required": ["quantity"],
                 "properties": {"quantity": {"type": "integer"}}}}}}
            """;
    private static final String API = "openapi/order.yaml";
    private static final String OPERATIONS = """
            openapi: 3.1.0
            paths:
              /v1/orders/{id}:
                get:
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Order'}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, state]
                  properties:
                    id: {type: string}
                    state: {type: string, enum: [OPEN, DONE]}
                    readyBy: {anyOf: [{type: 'null'}, {type: string, format: date-time}]}
            """;
    private static final String PROTO = "proto/ftgo/order/v1/order.proto";
    private static final String FILE = """
            syntax = "proto3";
            package ftgo.order.v1;
            message Order {
              string id = 1;
              repeated Line lines = 2;
            }
            message Line {
              int32 quantity = 1;
            }
            """;

    @TempDir
    private Path root;

    /**
     * A change of a contract, and what must be said of it.
     *
     * @param says nothing if all consumers get what they need
     */
    record Case(String name, String file, String from, String to, String... says) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> changes() {
        return Stream.of(
                new Case("a message as it was", MESSAGE, "", ""),
                new Case("a message has more", MESSAGE, "\"note\"", "\"more\": {\"type\": \"string\"}, \"note\""),
                new Case("a message always has what nobody demands", MESSAGE, "\"lines\"]", "\"lines\", \"note\"]"),
                new Case(
                        "a message loses what is read",
                        MESSAGE,
                        "\"note\": {\"type\": \"string\"},",
                        "",
                        "kitchen reads of ftgo.order.OrderPlaced note, which its contract does not have"),
                new Case(
                        "a message renames what is read in a list",
                        MESSAGE,
                        "quantity",
                        "count",
                        "kitchen reads of ftgo.order.OrderPlaced lines[].quantity, which its contract does not have"),
                new Case(
                        "a message may lack what is demanded",
                        MESSAGE,
                        "\"orderId\", \"lines\"]",
                        "\"lines\"]",
                        "kitchen reads of ftgo.order.OrderPlaced orderId: what the contract promises may lack it"),
                new Case(
                        "a message has another type",
                        MESSAGE,
                        "\"integer\"",
                        "\"string\"",
                        "kitchen reads of ftgo.order.OrderPlaced lines[].quantity: what the contract promises is string"),
                new Case(
                        "a message has another format",
                        MESSAGE,
                        ", \"format\": \"uuid\"",
                        "",
                        "kitchen reads of ftgo.order.OrderPlaced orderId: what the contract promises has format none"),
                new Case("an answer has more", API, "        id:", "        more: {type: string}\n        id:"),
                new Case("a parameter has another name", API, "{id}", "{orderId}"),
                new Case("an answer has one value less", API, "[OPEN, DONE]", "[OPEN]"),
                new Case(
                        "an answer loses what is read",
                        API,
                        "readyBy",
                        "ready",
                        "web reads of GET /v1/orders/{id} of order readyBy, which its contract does not have"),
                new Case(
                        "an answer may lack what is demanded",
                        API,
                        "[id, state]",
                        "[state]",
                        "web reads of GET /v1/orders/{id} of order id: what the contract promises may lack it"),
                new Case(
                        "an answer has a value that is not known",
                        API,
                        "[OPEN, DONE]",
                        "[OPEN, DONE, LATE]",
                        "web reads of GET /v1/orders/{id} of order state: what the contract promises may be \"LATE\""),
                new Case(
                        "an operation is gone",
                        API,
                        "get:",
                        "put:",
                        "web calls GET /v1/orders/{id} of order, whose contract promises no JSON there"),
                new Case("a Protobuf message has more", PROTO, "id = 1;", "id = 1; string more = 3;"),
                new Case("a Protobuf field has another number", PROTO, "id = 1;", "id = 5;"),
                new Case(
                        "a Protobuf field is gone",
                        PROTO,
                        "int32 quantity = 1;",
                        "",
                        "web reads of ftgo.order.v1.Line quantity: as int32, but its contract has no such field"),
                new Case(
                        "a Protobuf field is of another type",
                        PROTO,
                        "repeated Line",
                        "Line",
                        "web reads of ftgo.order.v1.Order lines: as repeated ftgo.order.v1.Line, but its contract has"
                                + " ftgo.order.v1.Line"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_contract_must_promise_what_its_consumers_need(Case change) throws IOException {
        // Given
        write(MESSAGE, PLACED);
        write(API, OPERATIONS);
        write(PROTO, FILE);
        write("needs/kitchen.yaml", """
                messages:
                  ftgo.order.OrderPlaced:
                    type: object
                    required: [orderId, lines]
                    properties:
                      orderId: {type: string, format: uuid}
                      note: {type: [string, 'null']}
                      lines: {type: array, items: {type: object, required: [quantity], properties: {quantity: {type: integer}}}}
                """);
        write("needs/web.yaml", """
                answers:
                  order:
                    GET /v1/orders/{id}:
                      type: object
                      required: [id, state]
                      properties:
                        id: {type: string}
                        state: {type: string, enum: [OPEN, DONE]}
                        readyBy: {type: [string, 'null'], format: date-time}
                protobuf:
                  ftgo.order.v1.Order: {id: string, lines: repeated ftgo.order.v1.Line}
                  ftgo.order.v1.Line: {quantity: int32}
                """);

        // When
        String text = Files.readString(root.resolve(change.file));
        write(change.file, text.replace(change.from, change.to));

        // Then
        var unmet = assertThat(new Needs(root).unmet());
        if (change.says.length == 0) {
            unmet.isEmpty();
        } else {
            unmet.singleElement().asString().contains(change.says);
        }
    }

    @Test
    void a_message_that_nobody_sends_any_more_is_missed() throws IOException {
        // Given
        write("needs/kitchen.yaml", "messages: {ftgo.order.OrderPlaced: {type: object}}");

        // When / Then
        assertThat(new Needs(root).unmet())
                .singleElement()
                .isEqualTo("kitchen handles ftgo.order.OrderPlaced, which no contract has");
    }

    @Test
    void all_consumers_of_ftgo_get_what_they_need() {
        assertThat(new Needs(CONTRACTS).unmet())
                .as("what consumers read, services/contracts/needs, against the contracts: docs/contracts.md")
                .isEmpty();
    }

    /** Who receives, by the description of the channels, has said what it reads. */
    @Test
    void no_receiver_is_forgotten() throws IOException {
        // Given
        JsonNode channels = Yaml.parse("asyncapi.yaml", Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
        Set<String> received = new TreeSet<>();
        channels.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals("receive")) {
                operation
                        .path("messages")
                        .forEach(message ->
                                received.add(operation.path("x-service").asText() + " "
                                        + lastStep(message.path("$ref").asText())));
            }
        });

        // When / Then
        assertThat(new Needs(CONTRACTS).messages())
                .as("messages of services/contracts/needs, against the operations of asyncapi.yaml")
                .containsExactlyInAnyOrderElementsOf(received);
    }

    private static String lastStep(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
