package dev.dovetail.messaging.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * What {@code contracts/asyncapi.yaml} on the class path (AsyncAPI 3.0) says of channels, if there is one: a message goes to
 * a channel that lists it. Messages of a channel are named by their types there.
 */
final class DescribedChannels {

    private static final String FILE = "contracts/asyncapi.yaml";

    private final Set<String> carried = new HashSet<>();
    private final boolean described;

    DescribedChannels() {
        var file = Thread.currentThread().getContextClassLoader().getResource(FILE);
        described = file != null;
        if (file != null) {
            try (var in = file.openStream()) {
                new YAMLMapper().readTree(in).path("channels").forEach(this::add);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }

    private void add(JsonNode channel) {
        channel.path("messages")
                .fieldNames()
                .forEachRemaining(type -> carried.add(channel.path("address").asText() + " " + type));
    }

    /**
     * Checks that a message may go where it went. A reply goes where its command asks it to.
     *
     * @throws AssertionError if its channel does not list it
     */
    void check(String channel, String type, String kind) {
        if (described && !kind.equals("reply") && !carried.contains(channel + " " + type)) {
            throw new AssertionError(
                    "%s was sent to the channel %s, but %s does not say so: list it under messages of the channel with that address, or send it elsewhere"
                            .formatted(type, channel, FILE));
        }
    }
}
