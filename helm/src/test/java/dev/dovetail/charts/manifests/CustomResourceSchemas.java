package dev.dovetail.charts.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/**
 * The schemas of the operators' resources: CloudNativePG's from its definitions, Strimzi's from the definitions that its
 * own generator makes of its classes. Stricter than a cluster: a field that a schema does not have is an error, where
 * Kubernetes would drop it.
 */
final class CustomResourceSchemas {

    private static final Path CLOUD_NATIVE_PG = Path.of("src/test/resources/cloudnative-pg");
    private static final Path GENERATOR = Path.of("target/strimzi").toAbsolutePath();
    private static final Path GENERATED = GENERATOR.resolve("definitions");

    private static final String MODEL = "io.strimzi.api.kafka.model.";
    private static final List<String> STRIMZI =
            List.of("kafka.Kafka", "nodepool.KafkaNodePool", "topic.KafkaTopic", "user.KafkaUser");

    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private CustomResourceSchemas() {}

    static CustomResourceSchemas ofCloudNativePgAndStrimzi() {
        var schemas = new CustomResourceSchemas();
        schemas.add(text(CLOUD_NATIVE_PG.resolve("clusters.yaml")));
        schemas.add(text(CLOUD_NATIVE_PG.resolve("databases.yaml")));
        generate(STRIMZI);
        STRIMZI.forEach(type -> schemas.add(text(file(type))));
        return schemas;
    }

    /** What is wrong with a resource; empty if nothing is. */
    List<String> faults(JsonNode resource) {
        var schema = schemas.get(
                key(resource.path("apiVersion").asText(), resource.path("kind").asText()));
        if (schema == null) {
            return List.of("There is no " + resource.path("kind") + " of " + resource.path("apiVersion"));
        }
        return schema.validate(resource).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private void add(String definition) {
        var spec = Yaml.parse(definition).getFirst().path("spec");
        for (JsonNode version : spec.path("versions")) {
            ObjectNode schema = version.at("/schema/openAPIV3Schema").deepCopy();
            refuseUnknownFields(schema);
            ((ObjectNode) schema.path("properties")).set("metadata", schema.objectNode());
            schemas.put(
                    key(
                            spec.path("group").asText() + "/"
                                    + version.path("name").asText(),
                            spec.at("/names/kind").asText()),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema));
        }
    }

    private static void refuseUnknownFields(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        schema.path("properties").forEach(CustomResourceSchemas::refuseUnknownFields);
        for (String below : List.of("items", "additionalProperties")) {
            if (schema.path(below).isObject()) {
                refuseUnknownFields(schema.path(below));
            }
        }
    }

    private static String key(String apiVersion, String kind) {
        return kind + " " + apiVersion;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generator is a program, which ends its process. */
    private static void generate(List<String> types) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                GENERATOR + "/*",
                "io.strimzi.crdgenerator.CrdGenerator"));
        command.addAll(List.of("--target-kube", "1.16+", "--crd-api-version", "v1", "--yaml"));
        command.addAll(List.of("--api-versions", "v1", "--storage-version", "v1"));
        types.forEach(type -> command.add(MODEL + type + "=" + file(type)));
        try {
            var generator =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (generator.waitFor() != 0) {
                throw new IllegalStateException("Strimzi's schemas cannot be made: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Path file(String type) {
        return GENERATED.resolve(type + ".yaml");
    }
}
