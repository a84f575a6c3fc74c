package dev.dovetail.ftgo.contracts;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentRulesTest {

    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "description": "A menu.",
              "type": "object",
              "required": ["name", "items"],
              "properties": {
                "name": {"type": "string"},
                "note": {"type": "string"},
                "kind": {"enum": ["HOT", "COLD"]},
                "items": {"type": "array", "items": {"$ref": "#/$defs/Item"}}
              },
              "$defs": {"Item": {"type": "object", "properties": {"price": {"type": "string"}}}}
            }
            """;

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.minor(
                        "a property is new",
                        SCHEMA,
                        with("\"note\": {", "\"size\": {\"type\": \"integer\"}, \"note\": {")),
                Rule.minor(
                        "a property of a part is new",
                        SCHEMA,
                        with("{\"price\": {", "{\"hot\": {\"type\": \"boolean\"}, \"price\": {")),
                Rule.patch("a description", SCHEMA, with("A menu.", "What a restaurant offers.")),
                Rule.major("a property is gone", SCHEMA, with("\"note\": {\"type\": \"string\"},", ""), "note is gone"),
                Rule.major("a property may be missing", SCHEMA, with("[\"name\", \"items\"]", "[\"items\"]"), "name"),
                Rule.major(
                        "a property has another type",
                        SCHEMA,
                        with("\"price\": {\"type\": \"string\"}", "\"price\": {\"type\": \"number\"}"),
                        "price"),
                Rule.major("a value is new to who reads it", SCHEMA, with("\"COLD\"]", "\"COLD\", \"RAW\"]"), "kind"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void of_documents_that_others_read(Rule rule) {
        Rules.check(rule, "schemas/restaurant/menu.v1.schema.json");
    }

    private static String with(String part, String instead) {
        String after = SCHEMA.replace(part, instead);
        if (after.equals(SCHEMA)) {
            throw new AssertionError("not in the schema: " + part);
        }
        return after;
    }
}
