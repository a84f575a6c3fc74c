package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Promises promises;
    private final Map<String, JsonNode> byConsumer = new TreeMap<>();
    private final List<String> unmet = new ArrayList<>();

    /** For {@code services/contracts}, or a folder like it. */
    Needs(Path root) {
        this.promises = new Promises(root);
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
        byConsumer.forEach(this::check);
    }

    /** Each message that a consumer reads: {@code kitchen ftgo.kitchen.CreateTicket}. */
    Set<String> messages() {
        Set<String> messages = new TreeSet<>();
        byConsumer.forEach((consumer, needs) ->
                needs.path("messages").fieldNames().forEachRemaining(type -> messages.add(consumer + " " + type)));
        return messages;
    }

    /** What a consumer needs and no contract promises, a sentence each. */
    List<String> unmet() {
        return unmet;
    }

    private void check(String consumer, JsonNode needs) {
        needs.path("messages").properties().forEach(need -> message(consumer, need.getKey(), need.getValue()));
        needs.path("answers")
                .properties()
                .forEach(api -> api.getValue()
                        .properties()
                        .forEach(need -> answer(consumer, api.getKey(), need.getKey(), need.getValue())));
        needs.path("protobuf").properties().forEach(need -> protobuf(consumer, need.getKey(), need.getValue()));
    }

    private void message(String consumer, String type, JsonNode need) {
        promises.message(type)
                .ifPresentOrElse(
                        promised -> compare("%s reads of %s".formatted(consumer, type), need, promised),
                        () -> unmet.add("%s handles %s, which no contract has".formatted(consumer, type)));
    }

    private void answer(String consumer, String api, String operation, JsonNode need) {
        List<Schema> promised = promises.answers(api, operation);
        if (promised.isEmpty()) {
            unmet.add("%s calls %s of %s, whose contract promises no JSON there".formatted(consumer, operation, api));
        }
        promised.forEach(answer -> compare("%s reads of %s of %s".formatted(consumer, operation, api), need, answer));
    }

    private void compare(String reads, JsonNode need, Schema promised) {
        Schema read = Schema.of(need);
        Set<String> missing = Properties.of(read);
        missing.removeAll(Properties.of(promised));
        missing.forEach(place -> unmet.add("%s %s, which its contract does not have".formatted(reads, place)));
        Fit.check("the reader", read, "what the contract promises", promised, (place, what) -> {
            if (!missing.contains(place)) {
                unmet.add("%s %s: %s".formatted(reads, place, what));
            }
        });
    }

    private void protobuf(String consumer, String message, JsonNode fields) {
        Map<String, String> promised = promises.fields(message);
        fields.properties().forEach(need -> {
            String read = need.getValue().asText();
            String type = promised.getOrDefault(need.getKey(), "no such field");
            if (!type.equals(read)) {
                unmet.add("%s reads of %s %s: as %s, but its contract has %s"
                        .formatted(consumer, message, need.getKey(), read, type));
            }
        });
    }
}
