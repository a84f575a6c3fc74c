package dev.dovetail.charts.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The YAML files in {@code k8s}. */
final class Yaml {

    static final Path K8S = Path.of("../k8s");

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    static String text(String file) {
        try {
            return Files.readString(K8S.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of some files. */
    static List<JsonNode> documents(String... files) {
        return List.of(files).stream()
                .flatMap(file -> parse(text(file)).stream())
                .toList();
    }

    static List<JsonNode> parse(String text) {
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}
