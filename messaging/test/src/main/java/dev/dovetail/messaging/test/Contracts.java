package dev.dovetail.messaging.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.serialization.MessageSerializer;
import dev.dovetail.messaging.serialization.UnreadableBodyException;
import dev.dovetail.messaging.serialization.UnwritableBodyException;

/**
 * The contracts on the classpath: {@code contracts/messages/<service>/<type>.schema.json} (JSON Schema 2020-12) and
 * {@code <type>.examples.json} (an array of bodies), where the service is the last but one part of the type's name, a
 * version such as {@code .v2} not counted. If there are contracts at all, each type must have its schema.
 */
public final class Contracts {

    private static final String ROOT = "contracts/messages";
    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final MessageSerializer serializer = MessageSerializer.json();

    private Contracts() {}

    /** Those that the test sees. */
    public static Contracts onClasspath() {
        return new Contracts();
    }

    /**
     * Checks a body, as it would be sent, against the schema of its type.
     *
     * @throws AssertionError if it violates the schema, or there is none
     */
    public void check(MessageBody body) {
        try {
            check(TypeName.of(body.getClass()), serializer.write(body));
        } catch (UnwritableBodyException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /**
     * Checks a JSON body against the schema of its type.
     *
     * @throws AssertionError if it violates the schema, or there is none
     */
    public void check(String type, byte[] body) {
        if (isOurs(type) && find(ROOT) != null) {
            var violations = schemas.computeIfAbsent(type, this::load).validate(parse(type, body));
            if (!violations.isEmpty()) {
                throw new AssertionError(type + " violates its contract: "
                        + violations.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; "))
                        + "\n" + new String(body, StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * The examples of a type, each checked against its schema and read into that class as a handler would get it. Call
     * it in every service that receives the type.
     *
     * @throws AssertionError if there are none, or one is not valid or cannot be read
     */
    public <T extends MessageBody> List<T> examples(Class<T> type) {
        var examples = new ArrayList<T>();
        for (byte[] example : examples(TypeName.of(type))) {
            try {
                examples.add(serializer.read(example, type));
            } catch (UnreadableBodyException e) {
                throw new AssertionError("%s cannot read the example %s: %s"
                        .formatted(type.getName(), new String(example, StandardCharsets.UTF_8), e.getMessage()));
            }
        }
        return examples;
    }

    /**
     * The examples of a type as JSON, each checked against its schema.
     *
     * @throws AssertionError if there are none, or one is not valid
     */
    public List<byte[]> examples(String type) {
        var file = path(type) + ".examples.json";
        var url = find(file);
        if (url == null) {
            throw new AssertionError("There are no examples of " + type + " on the classpath: " + file);
        }
        var examples = new ArrayList<byte[]>();
        try {
            for (JsonNode example : readTree(url)) {
                var body = JSON.writeValueAsBytes(example);
                check(type, body);
                examples.add(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return examples;
    }

    private JsonSchema load(String type) {
        var file = path(type) + ".schema.json";
        if (find(file) == null) {
            throw new AssertionError(type + " has no contract: " + file + " is not on the classpath");
        }
        return factory.getSchema(SchemaLocation.of("classpath:" + file), STRICT);
    }

    private static JsonNode readTree(URL url) throws IOException {
        try (var in = url.openStream()) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode parse(String type, byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError(type + " is not JSON: " + new String(body, StandardCharsets.UTF_8), e);
        }
    }

    // The library's own types, such as dovetail.Done, are nobody's contract.
    private static boolean isOurs(String type) {
        return !type.startsWith("dovetail.");
    }

    private static String path(String type) {
        var parts = VERSION.matcher(type).replaceFirst("").split("\\.");
        var service = parts.length < 2 ? type : parts[parts.length - 2];
        return ROOT + "/" + service + "/" + type;
    }

    private static @Nullable URL find(String resource) {
        var loader = Thread.currentThread().getContextClassLoader();
        return loader.getResource(resource);
    }
}
