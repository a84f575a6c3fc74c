package dev.dovetail.ftgo.contracts;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The channels: {@code asyncapi.yaml}, AsyncAPI 3.0. What a channel is (address, key, ordering, topic configuration), which
 * messages it carries and who sends and receives them may grow; anything else is MAJOR. The messages' bodies are
 * contracts of their own.
 */
final class AsyncApi implements Kind {

    private static final String FILE = "asyncapi.yaml";

    @Override
    public Optional<String> contractOf(String file) {
        return file.equals(FILE) ? Optional.of("asyncapi") : Optional.empty();
    }

    @Override
    public List<Change> compare(SortedMap<String, String> released, SortedMap<String, String> present) {
        return facts(Yaml.parse(FILE, released.get(FILE))).changesTo(facts(Yaml.parse(FILE, present.get(FILE))));
    }

    private static Facts facts(JsonNode document) {
        Facts facts = new Facts();
        document.path("channels").properties().forEach(entry -> channel(facts, entry.getKey(), entry.getValue()));
        document.path("operations").properties().forEach(entry -> operation(facts, entry.getKey(), entry.getValue()));
        document.path("components").path("messages").properties().forEach(entry -> {
            String place = "message " + entry.getKey();
            facts.add(place + " name", entry.getValue().path("name").asText());
            facts.add(
                    place + " content type",
                    entry.getValue().path("contentType").asText());
            facts.add(place + " payload", entry.getValue().path("payload").toString());
        });
        return facts;
    }

    private static void channel(Facts facts, String name, JsonNode channel) {
        String place = "channel " + name;
        facts.add(place + " address", channel.path("address").asText());
        channel.properties().forEach(property -> {
            if (property.getKey().startsWith("x-")) {
                facts.add(place + " " + property.getKey(), property.getValue().asText());
            }
        });
        channel.path("bindings")
                .path("kafka")
                .path("topicConfiguration")
                .properties()
                .forEach(setting -> facts.add(
                        place + " " + setting.getKey(), setting.getValue().toString()));
        channel.path("messages").fieldNames().forEachRemaining(message -> facts.add(place + " message " + message, ""));
    }

    private static void operation(Facts facts, String name, JsonNode operation) {
        String place = "operation " + name;
        facts.add(place + " action", operation.path("action").asText());
        facts.add(place + " channel", operation.path("channel").path("$ref").asText());
        facts.add(
                place + " reply",
                operation.path("reply").path("channel").path("$ref").asText());
        operation
                .path("messages")
                .forEach(message -> facts.add(place + " " + message.path("$ref").asText(), ""));
    }
}
