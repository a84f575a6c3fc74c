package dev.dovetail.ftgo.gateway.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI contract of a service, which a fake has to keep. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Contract() {}

    /** The body, which has the form that the service's contract gives it. */
    static String checked(String service, String schema, String body) {
        try {
            Set<ValidationMessage> faults = SCHEMAS.computeIfAbsent(
                            service + "#" + schema, key -> read(service, schema))
                    .validate(JSON.readTree(body));
            assertThat(faults).as(service + " " + schema + ": " + body).isEmpty();
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema read(String service, String name) {
        try {
            JsonNode document =
                    new YAMLMapper().readTree(Files.readString(Path.of("../contracts/openapi/" + service + ".yaml")));
            ObjectNode schema = JSON.createObjectNode();
            schema.put("$ref", "#/components/schemas/" + name);
            schema.set("components", document.get("components"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
