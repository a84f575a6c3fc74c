package dev.dovetail.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterTest {

    @TempDir
    Path directory;

    private Path file;
    private Register register;

    @BeforeEach
    void open() {
        file = directory.resolve("state");
        register = new Register(file);
    }

    @Test
    void anotherProcessReadsWhatWasWrittenDown() {
        // When
        register.add("order", ProcessHandle.current(), 8081);

        // Then
        assertThat(Register.read(file)).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("order");
            assertThat(entry.port()).isEqualTo(8081);
            assertThat(entry.process()).contains(ProcessHandle.current());
        });
    }

    @Test
    void whatWasStruckOutIsNotRead() {
        // Given
        register.add("order", ProcessHandle.current(), 8081);
        register.add("kitchen", ProcessHandle.current(), 8084);

        // When
        register.remove("order");

        // Then
        assertThat(Register.read(file)).extracting(Identity::name).containsExactly("kitchen");
    }

    @Test
    void aProcessThatGotTheNumberOfAnotherIsNotMistakenForIt() throws IOException {
        // Given
        register.add("order", ProcessHandle.current(), 8081);
        var line = Files.readString(file).strip().split("\t");

        // When
        long anHourEarlier = Long.parseLong(line[2]) - 3_600_000;
        Files.writeString(file, String.join("\t", line[0], line[1], Long.toString(anHourEarlier), line[3]));

        // Then
        assertThat(Register.read(file))
                .singleElement()
                .satisfies(entry -> assertThat(entry.process()).isEmpty());
    }

    @Test
    void halfALineIsPassedOver() throws IOException {
        // Given
        register.add("order", ProcessHandle.current(), 8081);

        // When
        Files.writeString(file, "kitchen\t12", StandardOpenOption.APPEND);

        // Then
        assertThat(Register.read(file)).extracting(Identity::name).containsExactly("order");
    }

    @Test
    void withoutAFileNothingRuns() {
        assertThat(Register.read(file)).isEmpty();
    }
}
