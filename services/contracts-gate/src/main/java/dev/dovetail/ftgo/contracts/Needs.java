package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What consumers read, {@code needs/<consumer>.yaml}, against what providers promise: whatever a consumer looks for is in
 * the contract, of a type that it can read, and always there if it cannot do without.
 */
final class Needs {

    static final String FOLDER = "needs";

    private final Map<String, Contract> contracts;
    private final Map<String, JsonNode> byConsumer = new TreeMap<>();

    /** For {@code services/contracts}, or a folder like it. */
    Needs(Path root) {
        this.contracts = Tree.read(root).contracts();
        Path folder = root.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    byConsumer.put(name.replaceFirst("\\.yaml$", ""), Yaml.parse(name, Files.readString(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Each message that a consumer reads: {@code kitchen ftgo.kitchen.CreateTicket}. */
    Set<String> messages() {
        Set<String> messages = new TreeSet<>();
        byConsumer.forEach((consumer, needs) ->
                needs.path("messages").fieldNames().forEachRemaining(type -> messages.add(consumer + " " + type)));
        return messages;
    }

    /** What a consumer needs and no contract promises. */
    List<String> unmet() {
        List<String> problems = new ArrayList<>();
        byConsumer.forEach((consumer, needs) -> {
            needs.path("messages")
                    .properties()
                    .forEach(need -> new Message(consumer, need.getKey()).check(need.getValue(), problems));
            needs.path("answers")
                    .properties()
                    .forEach(api -> api.getValue()
                            .properties()
                            .forEach(need -> new Answer(consumer, api.getKey(), need.getKey())
                                    .check(need.getValue(), problems)));
            needs.path("protobuf")
                    .properties()
                    .forEach(need -> protobuf(consumer, need.getKey(), need.getValue(), problems));
        });
        return problems;
    }

    private SortedMap<String, String> files(Class<? extends Kind> kind) {
        SortedMap<String, String> files = new TreeMap<>();
        contracts.values().stream()
                .filter(contract -> kind.isInstance(contract.kind()))
                .forEach(contract -> files.putAll(contract.files()));
        return files;
    }

    /** What one schema promises is enough for one reader, or it is told what is not. */
    private static void check(String reads, JsonNode need, Schema promised, List<String> problems) {
        Schema read = Schema.of(need);
        List<String> missing = Properties.of(read).stream()
                .filter(place -> !Properties.of(promised).contains(place))
                .toList();
        missing.forEach(place -> problems.add("%s %s, which its contract does not have".formatted(reads, place)));
        Fit.check("the reader", read, "what the contract promises", promised, (place, what) -> {
            if (!missing.contains(place)) {
                problems.add("%s %s: %s".formatted(reads, place, what));
            }
        });
    }

    private final class Message {

        private final String consumer;
        private final String type;

        Message(String consumer, String type) {
            this.consumer = consumer;
            this.type = type;
        }

        void check(JsonNode need, List<String> problems) {
            String reads = "%s reads of %s".formatted(consumer, type);
            files(Messages.class).entrySet().stream()
                    .filter(file -> file.getKey().endsWith("/" + type + ".schema.json"))
                    .findFirst()
                    .ifPresentOrElse(
                            file -> Needs.check(
                                    reads, need, Schema.of(Yaml.parse(file.getKey(), file.getValue())), problems),
                            () -> problems.add("%s handles %s, which no contract has".formatted(consumer, type)));
        }
    }

    private final class Answer {

        private final String consumer;
        private final String api;
        private final String operation;

        Answer(String consumer, String api, String operation) {
            this.consumer = consumer;
            this.api = api;
            this.operation = operation;
        }

        void check(JsonNode need, List<String> problems) {
            List<Schema> promised = promised();
            if (promised.isEmpty()) {
                problems.add(
                        "%s calls %s of %s, whose contract promises no JSON there".formatted(consumer, operation, api));
            }
            promised.forEach(schema ->
                    Needs.check("%s reads of %s of %s".formatted(consumer, operation, api), need, schema, problems));
        }

        /** What the operation may answer in JSON if all is well. */
        private List<Schema> promised() {
            String file = "openapi/" + api + ".yaml";
            String text = files(OpenApi.class).get(file);
            if (text == null) {
                return List.of();
            }
            JsonNode document = Yaml.parse(file, text);
            String[] both = operation.split(" ", 2);
            List<Schema> schemas = new ArrayList<>();
            document
                    .path("paths")
                    .path(both[1])
                    .path(both[0].toLowerCase(Locale.ROOT))
                    .path("responses")
                    .properties()
                    .stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .map(response -> Schema.at(response.getValue(), document)
                            .get("content")
                            .path("application/json")
                            .path("schema"))
                    .filter(JsonNode::isObject)
                    .forEach(schema -> schemas.add(Schema.at(schema, document)));
            return schemas;
        }
    }

    private void protobuf(String consumer, String message, JsonNode fields, List<String> problems) {
        ProtoFiles files = ProtoFiles.parse(files(Protobuf.class));
        ProtoFiles.MessageType promised = files.messages().get(message);
        fields.properties().forEach(need -> {
            String wanted = need.getValue().asText();
            String type = promised == null
                    ? ""
                    : promised.fields().values().stream()
                            .filter(field -> field.name().equals(need.getKey()))
                            .map(Needs::type)
                            .findFirst()
                            .orElse("");
            if (!type.equals(wanted)) {
                problems.add("%s reads of %s %s: as %s, but its contract has %s"
                        .formatted(consumer, message, need.getKey(), wanted, type.isEmpty() ? "no such field" : type));
            }
        });
    }

    private static String type(ProtoFiles.Field field) {
        return field.label().equals("repeated") ? "repeated " + field.type() : field.type();
    }
}
