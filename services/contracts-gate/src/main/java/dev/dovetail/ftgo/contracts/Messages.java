package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The messages of a service: {@code messages/<service>/<type>.schema.json}, JSON Schema 2020-12. */
final class Messages implements Kind {

    private static final Pattern FILE = Pattern.compile("(messages/[^/]+)/(.+)\\.(schema|examples)\\.json");
    private static final Pattern KIND_OF_MESSAGE =
            Pattern.compile("(Event|Document|Command|Reply|Failure)\\b.*", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Optional<String> contractOf(String file) {
        return Optional.of(FILE.matcher(file)).filter(Matcher::matches).map(found -> found.group(1));
    }

    @Override
    public List<Change> compare(SortedMap<String, String> released, SortedMap<String, String> present) {
        Map<String, JsonNode> before = schemas(released);
        Map<String, JsonNode> now = schemas(present);
        List<Change> changes = new ArrayList<>();
        before.forEach((type, schema) -> {
            JsonNode other = now.get(type);
            if (other == null) {
                changes.add(new Change(
                        Size.MAJOR,
                        type,
                        "is gone",
                        "go on sending it until dovetail.messages.handling counts no more of it anywhere"));
            } else {
                changes.addAll(compare(type, schema, other));
            }
        });
        now.keySet().stream()
                .filter(type -> !before.containsKey(type))
                .forEach(type -> changes.add(new Change(Size.MINOR, type, "is a new message type")));
        return changes;
    }

    private static List<Change> compare(String type, JsonNode released, JsonNode present) {
        if (!kind(type, released).equals(kind(type, present))) {
            return List.of(new Change(
                    Size.MAJOR, type, "is a %s now, it was a %s".formatted(kind(type, present), kind(type, released))));
        }
        return SchemaChange.between(type, Schema.of(released), Schema.of(present), direction(kind(type, present)))
                .stream()
                .map(change -> change.size() == Size.MAJOR ? withAdvice(type, change) : change)
                .toList();
    }

    private static Change withAdvice(String type, Change change) {
        return new Change(
                change.size(),
                change.place(),
                change.what(),
                "keep what is there and add optional properties only, or make it a new type: " + next(type));
    }

    /** {@code ftgo.order.OrderPlaced.v2} after {@code ftgo.order.OrderPlaced}. */
    private static String next(String type) {
        Matcher version = Pattern.compile("(.*\\.v)(\\d+)").matcher(type);
        return version.matches() ? version.group(1) + (Integer.parseInt(version.group(2)) + 1) : type + ".v2";
    }

    private static SchemaChange.Direction direction(String kind) {
        return switch (kind) {
            case "Command" -> SchemaChange.Direction.READ;
            case "Reply", "Failure" -> SchemaChange.Direction.WRITTEN;
            default -> SchemaChange.Direction.WRITTEN_AND_KEPT;
        };
    }

    /** The first word of the description. */
    private static String kind(String type, JsonNode schema) {
        Matcher description = KIND_OF_MESSAGE.matcher(schema.path("description").asText());
        if (!description.matches()) {
            throw new UnreadableContractException(
                    type,
                    "its description must begin with Event, Document, Command, Reply or Failure, as others than"
                            + " the owner write commands and that decides what may change");
        }
        return description.group(1);
    }

    private static Map<String, JsonNode> schemas(SortedMap<String, String> files) {
        Map<String, JsonNode> schemas = new TreeMap<>();
        files.forEach((file, text) -> {
            Matcher name = FILE.matcher(file);
            if (name.matches() && name.group(3).equals("schema")) {
                schemas.put(name.group(2), parse(file, text));
            }
        });
        return schemas;
    }

    private static JsonNode parse(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableContractException(file, "is not JSON: " + e.getOriginalMessage());
        }
    }
}
