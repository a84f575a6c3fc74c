package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Consumers that were built with the released contracts, on the messages of today; and the other way round. */
class ReleasedReadersTest {

    private static final Path PRESENT = Path.of("../contracts");
    private static final Path RELEASED = PRESENT.resolve(Tree.RELEASED);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** Of the contracts whose MAJOR version is still the released one. */
    static Stream<String> types() throws IOException {
        Versions before = Versions.read(RELEASED.resolve(Tree.VERSIONS));
        Versions now = Versions.read(PRESENT.resolve(Tree.VERSIONS));
        return Tree.read(RELEASED).contracts().values().stream()
                .filter(contract -> contract.kind() instanceof Messages)
                .filter(contract -> before.of(contract.name())
                        .map(SemanticVersion::major)
                        .equals(now.of(contract.name()).map(SemanticVersion::major)))
                .flatMap(contract -> contract.files().keySet().stream())
                .filter(file -> file.endsWith(".schema.json"))
                .map(file -> file.substring(0, file.length() - ".schema.json".length()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void understand_what_is_sent_today(String type) throws IOException {
        assertAllValid(RELEASED, PRESENT, type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void wrote_what_is_understood_today(String type) throws IOException {
        assertAllValid(PRESENT, RELEASED, type);
    }

    private static void assertAllValid(Path readers, Path writers, String type) throws IOException {
        // Given
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(readers.resolve(type + ".schema.json")), STRICT);
        List<JsonNode> examples =
                List.of(JSON.readValue(writers.resolve(type + ".examples.json").toFile(), JsonNode[].class));

        // When / Then
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(schema.validate(example)).isEmpty());
    }
}
