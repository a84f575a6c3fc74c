package dev.dovetail.ftgo.contracts.needs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * What one consumer reads, kept in {@code services/contracts/needs/<consumer>.yaml}. A test of the consumer gathers it
 * anew and compares.
 */
public final class Needs {

    private static final Path FOLDER = Path.of("../contracts/needs");
    private static final String GENERATED = "com/google/protobuf/Message.class";
    /** Part of Protobuf itself, and of nobody's contract. */
    private static final String WELL_KNOWN = "google.protobuf.";

    private static final String WRITE = "contracts.write";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final String consumer;
    private final Path folder;
    private final Map<String, JsonNode> messages = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> answers = new TreeMap<>();
    private final Map<String, Map<String, String>> protobuf = new TreeMap<>();

    Needs(String consumer, Path folder) {
        this.consumer = consumer;
        this.folder = folder;
    }

    /** Nothing yet, of the service of that name, in whose folder the test runs. */
    public static Needs of(String consumer) {
        return new Needs(consumer, FOLDER);
    }

    /**
     * It handles messages of that type, whose JSON bodies it reads into that class.
     *
     * @param type as in the header, for example {@code ftgo.order.OrderPlaced}
     * @throws IllegalArgumentException if the class has a part of which nobody could tell how it is read
     */
    public Needs message(String type, Class<?> body) {
        messages.put(type, new ReaderSchema(JsonMapper.builder().build()).of(body));
        return this;
    }

    /**
     * It calls an API over HTTP through that client and reads what the methods return.
     *
     * @param api the name of its contract, for example {@code order-v2}
     * @param client an interface with the annotations of Jakarta REST
     * @param mapper reads the answers
     * @throws IllegalArgumentException if an answer has a part of which nobody could tell how it is read
     */
    public Needs answers(String api, Class<?> client, ObjectMapper mapper) {
        answers.computeIfAbsent(api, key -> new TreeMap<>()).putAll(new RestClientReads(mapper).of(client));
        return this;
    }

    /**
     * Its code calls getters of generated Protobuf messages; none if there is no Protobuf on its class path.
     *
     * @param classes the folder of its compiled code
     */
    public Needs protobuf(Path classes) {
        if (Thread.currentThread().getContextClassLoader().getResource(GENERATED) != null) {
            protobuf.putAll(ProtobufReads.in(classes));
            protobuf.keySet().removeIf(message -> message.startsWith(WELL_KNOWN));
        }
        return this;
    }

    /** The names of the message types added so far. */
    public Set<String> messages() {
        return messages.keySet();
    }

    /**
     * Compares with the file that is kept; with {@code -Dcontracts.write=true} it is written.
     *
     * @throws AssertionError if the file says something else
     */
    public void check() {
        Path file = folder.resolve(consumer + ".yaml");
        String found = text();
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(folder);
                Files.writeString(file, found);
            }
            String kept = Files.exists(file) ? Files.readString(file) : "";
            if (!kept.equals(found)) {
                throw new AssertionError("""
                        services/contracts/needs/%s.yaml is not what %s reads. If that was meant to change, write it anew: \
                        ./mvnw test -pl services/%s -am -Dtest=NeedsTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
                        It reads:
                        %s""".formatted(consumer, consumer, consumer, WRITE, found));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        Map<String, Object> all = new TreeMap<>();
        put(all, "messages", messages);
        put(all, "answers", answers);
        put(all, "protobuf", protobuf);
        try {
            return "# What %s reads of others, written by its NeedsTest; never edited. See docs/contracts.md.\n"
                            .formatted(consumer)
                    + YAML.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, Object> all, String name, Map<String, ?> part) {
        if (!part.isEmpty()) {
            all.put(name, part);
        }
    }
}
