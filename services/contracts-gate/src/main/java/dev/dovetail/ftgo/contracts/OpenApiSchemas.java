package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dovetail.ftgo.contracts.SchemaChange.Direction;

/** The schemas of the operations that both versions have. */
final class OpenApiSchemas {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode before;
    private final JsonNode now;
    private final List<Change> changes = new ArrayList<>();

    OpenApiSchemas(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    List<Change> changes() {
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> {
                            JsonNode item = now.path("paths").path(path.getKey());
                            JsonNode other = item.path(operation.getKey());
                            if (other.isObject()) {
                                String place =
                                        operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                                compareParameters(place, path.getValue(), operation.getValue(), item, other);
                                compareOperation(place, operation.getValue(), other);
                            }
                        }));
        return changes;
    }

    private void compareParameters(
            String place, JsonNode oldPath, JsonNode oldOperation, JsonNode newPath, JsonNode newOperation) {
        Map<String, JsonNode> others = parameters(newPath, newOperation, now);
        parameters(oldPath, oldOperation, before).forEach((name, parameter) -> {
            if (others.containsKey(name)) {
                compare(
                        "%s parameter %s".formatted(place, name),
                        text(parameter.path("schema")),
                        text(others.get(name).path("schema")),
                        Direction.READ);
            }
        });
    }

    /** On the wire a parameter is text, if nothing else is said. */
    private static JsonNode text(JsonNode schema) {
        boolean said = !schema.isObject()
                || Stream.of("type", "$ref", "oneOf", "anyOf", "allOf").anyMatch(schema::has);
        return said ? schema : ((ObjectNode) schema.deepCopy()).put("type", "string");
    }

    private static Map<String, JsonNode> parameters(JsonNode path, JsonNode operation, JsonNode document) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        for (JsonNode owner : List.of(path, operation)) {
            for (JsonNode listed : owner.path("parameters")) {
                JsonNode parameter = Schema.at(listed, document).node();
                byName.put(parameter.path("name").asText(), parameter);
            }
        }
        return byName;
    }

    private void compareOperation(String place, JsonNode old, JsonNode other) {
        compareContent(place + " request", old.path("requestBody"), other.path("requestBody"), Direction.READ);
        old.path("responses").properties().forEach(response -> {
            String status = response.getKey();
            JsonNode answer = Schema.at(response.getValue(), before).node();
            JsonNode otherAnswer =
                    Schema.at(other.path("responses").path(status), now).node();
            compareContent(place + " " + status, answer, otherAnswer, Direction.WRITTEN);
            answer.path("headers")
                    .properties()
                    .forEach(header -> compare(
                            "%s %s header %s".formatted(place, status, header.getKey()),
                            Schema.at(header.getValue(), before).get("schema"),
                            Schema.at(otherAnswer.path("headers").path(header.getKey()), now)
                                    .get("schema"),
                            Direction.WRITTEN));
        });
    }

    private void compareContent(String place, JsonNode old, JsonNode other, Direction direction) {
        JsonNode oldContent = Schema.at(old, before).get("content");
        JsonNode newContent = Schema.at(other, now).get("content");
        oldContent
                .properties()
                .forEach(media -> compare(
                        place + " " + media.getKey(),
                        media.getValue().path("schema"),
                        newContent.path(media.getKey()).path("schema"),
                        direction));
    }

    /** What is missing altogether is the operation's affair. */
    private void compare(String place, JsonNode old, JsonNode other, Direction direction) {
        if (!old.isMissingNode() && !other.isMissingNode()) {
            changes.addAll(SchemaChange.between(place, Schema.at(old, before), Schema.at(other, now), direction));
        }
    }
}
