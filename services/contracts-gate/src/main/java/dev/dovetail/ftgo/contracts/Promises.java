package dev.dovetail.ftgo.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** What those who write messages and answers promise their readers: the contracts of a folder, by what is read. */
final class Promises {

    private final SortedMap<String, String> messages;
    private final SortedMap<String, String> apis;
    private final ProtoFiles protobuf;

    /** For {@code services/contracts}, or a folder like it. */
    Promises(Path root) {
        Tree tree = Tree.read(root);
        this.messages = files(tree, Messages.class);
        this.apis = files(tree, OpenApi.class);
        this.protobuf = ProtoFiles.parse(files(tree, Protobuf.class));
    }

    private static SortedMap<String, String> files(Tree tree, Class<? extends Kind> kind) {
        SortedMap<String, String> files = new TreeMap<>();
        tree.contracts().values().stream()
                .filter(contract -> kind.isInstance(contract.kind()))
                .forEach(contract -> files.putAll(contract.files()));
        return files;
    }

    /** Of a message type; empty if there is none. */
    Optional<Schema> message(String type) {
        return messages.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + type + ".schema.json"))
                .map(file -> Schema.of(Yaml.parse(file.getKey(), file.getValue())))
                .findFirst();
    }

    /**
     * What an operation may answer in JSON if all is well; none if there is no such operation.
     *
     * @param api for example {@code order-v2}
     * @param operation for example {@code GET /v2/orders/{id}}; what stands in braces may have another name
     */
    List<Schema> answers(String api, String operation) {
        String file = "openapi/" + api + ".yaml";
        if (!apis.containsKey(file)) {
            return List.of();
        }
        JsonNode document = Yaml.parse(file, apis.get(file));
        String[] methodAndPath = operation.split(" ", 2);
        List<Schema> schemas = new ArrayList<>();
        document.path("paths").properties().stream()
                .filter(path -> anonymous(path.getKey()).equals(anonymous(methodAndPath[1])))
                .map(path -> path.getValue().path(methodAndPath[0].toLowerCase(Locale.ROOT)))
                .flatMap(found -> found.path("responses").properties().stream())
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> Schema.at(response.getValue(), document).get("content"))
                .map(content -> content.path("application/json").path("schema"))
                .filter(JsonNode::isObject)
                .forEach(schema -> schemas.add(Schema.at(schema, document)));
        return schemas;
    }

    private static String anonymous(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** The fields of a Protobuf message with their types, repeated or not; none if there is no such message. */
    Map<String, String> fields(String message) {
        Map<String, String> fields = new TreeMap<>();
        if (protobuf.messages().containsKey(message)) {
            protobuf.messages()
                    .get(message)
                    .fields()
                    .values()
                    .forEach(field -> fields.put(
                            field.name(), (field.label().equals("repeated") ? "repeated " : "") + field.type()));
        }
        return fields;
    }
}
