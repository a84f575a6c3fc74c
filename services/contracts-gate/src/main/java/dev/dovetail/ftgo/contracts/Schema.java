package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema (2020-12) with the document that its {@code $ref}s point into.
 *
 * @param node the schema, its own {@code $ref} followed
 * @param document where {@code #/…} begins
 */
record Schema(JsonNode node, JsonNode document) {

    /** Says nothing about what is valid. */
    static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "$comment",
            "examples",
            "example",
            "default",
            "deprecated",
            "$id",
            "$schema",
            "$defs",
            "readOnly",
            "writeOnly",
            "externalDocs",
            "xml");

    /** Stands in a schema whose {@code $ref} leads back to itself: it describes nothing, so nobody relies on it. */
    private static final String CIRCULAR = "x-circular";

    private static final List<String> UNIONS = List.of("oneOf", "anyOf");

    static Schema of(JsonNode document) {
        return at(document, document);
    }

    static Schema at(JsonNode node, JsonNode document) {
        JsonNode followed = node;
        Set<String> seen = new TreeSet<>();
        while (followed.has("$ref")) {
            String pointer = followed.path("$ref").asText();
            JsonNode target = pointer.startsWith("#") ? document.at(pointer.substring(1)) : document.path("$missing");
            if (target.isMissingNode()) {
                throw new UnreadableContractException(pointer, "this $ref leads nowhere; only '#/…' is followed");
            }
            if (!seen.add(pointer)) {
                return new Schema(JsonNodeFactory.instance.objectNode().put(CIRCULAR, true), document);
            }
            followed = target.isObject() ? merged(target, followed) : target;
        }
        return new Schema(followed, document);
    }

    /** Whether it refers to itself and to nothing else. */
    boolean isCircular() {
        return has(CIRCULAR);
    }

    /** What the target says, and what stands beside its {@code $ref}. */
    private static JsonNode merged(JsonNode target, JsonNode siblings) {
        ObjectNode both = target.deepCopy();
        siblings.properties().forEach(entry -> {
            if (!entry.getKey().equals("$ref")) {
                both.set(entry.getKey(), entry.getValue());
            }
        });
        return both;
    }

    Schema child(JsonNode child) {
        return at(child, document);
    }

    JsonNode get(String keyword) {
        return node.path(keyword);
    }

    boolean has(String keyword) {
        return node.has(keyword);
    }

    Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        get("properties").properties().forEach(entry -> properties.put(entry.getKey(), child(entry.getValue())));
        return properties;
    }

    /** As text; {@code nullable} of OpenAPI 3.0 counts as the type null. */
    Set<String> types() {
        Set<String> types = texts(get("type"));
        if (!types.isEmpty() && get("nullable").asBoolean()) {
            types.add("null");
        }
        return types;
    }

    Set<String> required() {
        return texts(get("required"));
    }

    /** The only values, as JSON; empty if there is no such list. */
    Set<String> values() {
        Set<String> values = new TreeSet<>();
        get("enum").forEach(value -> values.add(value.toString()));
        if (has("const")) {
            values.add(get("const").toString());
        }
        return values;
    }

    /** What {@code oneOf} or {@code anyOf} allow, each with what stands beside them; this schema if there is neither. */
    List<Schema> alternatives() {
        for (String union : UNIONS) {
            if (has(union)) {
                ObjectNode rest = ((ObjectNode) node).deepCopy();
                rest.remove(union);
                List<Schema> found = new ArrayList<>();
                get(union).forEach(branch -> {
                    Schema one = child(branch);
                    found.addAll(new Schema(merged(rest, one.node()), document).alternatives());
                });
                return found;
            }
        }
        return List.of(this);
    }

    /** The same with every {@code $ref} followed and without annotations, so that equal means valid for the same. */
    JsonNode meaning() {
        return meaning(node, 0);
    }

    private JsonNode meaning(JsonNode schema, int depth) {
        if (!schema.isObject() || depth > 40) {
            return schema;
        }
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        JsonNode followed = at(schema, document).node();
        Set<String> keywords = new TreeSet<>();
        followed.fieldNames().forEachRemaining(keywords::add);
        keywords.stream()
                .filter(keyword -> !ANNOTATIONS.contains(keyword) && !keyword.startsWith("x-"))
                .forEach(keyword -> plain.set(keyword, value(keyword, followed.path(keyword), depth + 1)));
        return plain;
    }

    private JsonNode value(String keyword, JsonNode value, int depth) {
        if (value.isObject()
                && Set.of("properties", "patternProperties", "dependentSchemas").contains(keyword)) {
            ObjectNode each = JsonNodeFactory.instance.objectNode();
            value.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> each.set(entry.getKey(), meaning(entry.getValue(), depth)));
            return each;
        }
        if (value.isArray() && Set.of("required", "enum", "type").contains(keyword)) {
            Set<String> sorted = new TreeSet<>();
            value.forEach(one -> sorted.add(one.toString()));
            return JsonNodeFactory.instance.textNode(sorted.toString());
        }
        if (value.isArray()) {
            var each = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> each.add(meaning(one, depth)));
            return each;
        }
        return meaning(value, depth);
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        if (node.isArray()) {
            node.forEach(text -> texts.add(text.asText()));
        }
        return texts;
    }
}
