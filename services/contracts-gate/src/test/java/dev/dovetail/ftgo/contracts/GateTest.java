package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GateTest {

    private static final String FILE = "messages/order/ftgo.order.OrderPlaced.schema.json";
    private static final String SCHEMA = """
            {"description": "Event: placed.", "type": "object", "required": ["id"],
             "properties": {"id": {"type": "string"}}}
            """;
    private static final String BREAKS = SCHEMA.replace("\"type\": \"string\"", "\"type\": \"integer\"");
    private static final String ADDS = SCHEMA.replace("{\"id\":", "{\"note\": {\"type\": \"string\"}, \"id\":");
    private static final String REWORDS = SCHEMA.replace("placed.", "it was placed.");

    @TempDir
    private Path root;

    @BeforeEach
    void aReleasedContract() throws IOException {
        write(FILE, SCHEMA);
        version("1.2.3");
        Release.release(root);
    }

    @Test
    void what_is_released_passes() {
        assertThat(new Gate(root).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BREAKS, 1.2.3, 2.0.0",
        "BREAKS, 1.2.4, 2.0.0",
        "BREAKS, 1.3.0, 2.0.0",
        "ADDS, 1.2.3, 1.3.0",
        "ADDS, 1.2.9, 1.3.0",
        "REWORDS, 1.2.3, 1.2.4"
    })
    void a_change_larger_than_its_version_says_is_refused(String change, String version, String needed)
            throws IOException {
        // Given
        write(FILE, text(change));
        version(version);

        // When / Then
        assertThat(new Gate(root).problems())
                .singleElement()
                .asString()
                .contains("messages/order is " + version + " after 1.2.3", "ftgo.order.OrderPlaced", "To do", needed);
    }

    @ParameterizedTest
    @CsvSource({
        "BREAKS, 2.0.0",
        "BREAKS, 3.1.4",
        "ADDS, 1.3.0",
        "ADDS, 2.0.0",
        "REWORDS, 1.2.4",
        "REWORDS, 1.3.0",
        "SAME, 1.3.0"
    })
    void a_change_as_large_as_its_version_says_passes(String change, String version) throws IOException {
        // Given
        write(FILE, text(change));
        version(version);

        // When / Then
        assertThat(new Gate(root).problems()).isEmpty();
    }

    @Test
    void before_its_first_major_version_a_contract_may_break_with_a_minor_one() throws IOException {
        // Given
        version("0.4.1");
        Release.release(root);
        write(FILE, BREAKS);

        // When / Then
        version("0.4.2");
        assertThat(new Gate(root).problems()).hasSize(1);
        version("0.5.0");
        assertThat(new Gate(root).problems()).isEmpty();
    }

    @Test
    void what_no_version_makes_right_is_refused_with_any() throws IOException {
        // Given
        String proto = "proto/ftgo/menu/v1/menu.proto";
        String version = "proto/ftgo/menu/v1: ";
        write(proto, "syntax = \"proto3\"; message Menu { string id = 1; string name = 2; }");
        write(Tree.VERSIONS, "messages/order: 1.2.3\n" + version + "1.0.0\n");
        Release.release(root);

        // When
        write(proto, "syntax = \"proto3\"; message Menu { string id = 1; }");
        write(Tree.VERSIONS, "messages/order: 1.2.3\n" + version + "2.0.0\n");

        // Then
        assertThat(new Gate(root).problems()).singleElement().asString().contains("Menu.name = 2", "reserved 2");
    }

    @Test
    void a_version_never_goes_back() throws IOException {
        // Given
        version("1.1.0");

        // When / Then
        assertThat(new Gate(root).problems()).singleElement().asString().contains("never goes back");
    }

    @Test
    void what_has_no_version_is_told_to_get_one() throws IOException {
        // Given
        write("messages/kitchen/ftgo.kitchen.TicketReady.schema.json", SCHEMA);

        // When / Then
        assertThat(new Gate(root).problems())
                .singleElement()
                .asString()
                .contains("add the line 'messages/kitchen: 1.0.0'");
    }

    @Test
    void what_is_new_is_compared_with_nothing() throws IOException {
        // Given
        write("messages/kitchen/ftgo.kitchen.TicketReady.schema.json", SCHEMA);
        write(Tree.VERSIONS, "messages/order: 1.2.3\nmessages/kitchen: 0.1.0\n");

        // When / Then
        assertThat(new Gate(root).problems()).isEmpty();
    }

    @Test
    void what_is_no_version_is_told_how_to_write_one() throws IOException {
        // Given
        version("1.2");

        // When / Then
        assertThat(new Gate(root).problems())
                .singleElement()
                .asString()
                .contains("'1.2' is no version", "MAJOR.MINOR.PATCH");
    }

    @Test
    void a_contract_goes_only_when_its_version_says_so() throws IOException {
        // Given
        Files.delete(root.resolve(FILE));
        Files.delete(Objects.requireNonNull(root.resolve(FILE).getParent()));

        // When / Then
        assertThat(new Gate(root).problems())
                .singleElement()
                .asString()
                .contains("was released and is gone", "withdrawn");
        version("withdrawn");
        assertThat(new Gate(root).problems()).isEmpty();
        assertThat(Release.release(root)).containsExactly("messages/order withdrawn");
        assertThat(root.resolve("released").resolve(FILE)).doesNotExist();
    }

    @Test
    void a_file_of_no_known_kind_is_named() throws IOException {
        // Given
        write("messages/order/notes.txt", "Hello");

        // When / Then
        assertThat(new Gate(root).problems()).singleElement().asString().contains("messages/order/notes.txt");
    }

    @Test
    void a_release_is_the_next_thing_to_be_compared_with() throws IOException {
        // Given
        write(FILE, BREAKS);
        version("2.0.0");

        // When / Then
        assertThat(Release.release(root)).containsExactly("messages/order 2.0.0");
        assertThat(root.resolve("released").resolve(FILE)).hasContent(BREAKS);
        write(FILE, SCHEMA);
        assertThat(new Gate(root).problems()).singleElement().asString().contains("after 2.0.0");
    }

    private static String text(String change) {
        return switch (change) {
            case "BREAKS" -> BREAKS;
            case "ADDS" -> ADDS;
            case "REWORDS" -> REWORDS;
            default -> SCHEMA;
        };
    }

    private void version(String version) throws IOException {
        write(Tree.VERSIONS, "messages/order: " + version + "\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
