package dev.dovetail.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What {@code services/contracts/asyncapi.yaml} says: AsyncAPI 3.0, one operation per service, direction and channel. */
final class AsyncApiDocument {

    private final JsonNode document;

    AsyncApiDocument(Path file) {
        this.document = yaml(file);
    }

    static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Retention in ms by channel; {@code default} where none is said. */
    Map<String, String> retentions() {
        var retentions = new TreeMap<String, String>();
        document.path("channels")
                .forEach(channel -> retentions.put(
                        channel.path("address").asText(),
                        channel.at("/bindings/kafka/topicConfiguration/retention.ms")
                                .asText("default")));
        return retentions;
    }

    Set<String> services() {
        var services = new TreeSet<String>();
        document.path("operations")
                .forEach(operation -> services.add(operation.path("x-service").asText()));
        return services;
    }

    /** Each as channel and type. */
    Set<String> received(String service) {
        return collect(service, "receive", operation -> operation);
    }

    /** Each as channel and type: what it sends by itself, and what it answers. */
    Set<String> sent(String service) {
        Set<String> sent = collect(service, "send", operation -> operation);
        sent.addAll(collect(service, "receive", operation -> operation.path("reply")));
        return sent;
    }

    /** What channels list, each as channel and type. */
    Set<String> carried() {
        var carried = new TreeSet<String>();
        document.path("channels")
                .forEach(channel -> channel.path("messages")
                        .fieldNames()
                        .forEachRemaining(
                                message -> carried.add(channel.path("address").asText() + " " + message)));
        return carried;
    }

    /** The files of schemas, relative to the document. */
    Set<String> schemas() {
        var schemas = new TreeSet<String>();
        messages(message -> schemas.add(message.at("/payload/schema/$ref").asText()));
        return schemas;
    }

    private void messages(Consumer<JsonNode> reader) {
        document.at("/components/messages").forEach(reader);
    }

    private interface Side {
        JsonNode of(JsonNode operation);
    }

    private Set<String> collect(String service, String action, Side side) {
        var found = new TreeSet<String>();
        document.path("operations").forEach(operation -> {
            if (operation.path("x-service").asText().equals(service)
                    && operation.path("action").asText().equals(action)) {
                JsonNode one = side.of(operation);
                one.path("messages")
                        .forEach(message -> found.add(place(message.path("$ref").asText())));
            }
        });
        return found;
    }

    /** {@code #/channels/kitchenEvents/messages/ftgo.kitchen.TicketReady} as address and type. */
    private String place(String reference) {
        String[] steps = reference.split("/");
        return document.at("/channels/" + steps[2] + "/address").asText("no channel " + steps[2]) + " "
                + document.at("/components/messages/" + steps[4] + "/name").asText("no message " + steps[4]);
    }
}
