package dev.dovetail.bench.starting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.process.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OwnDataTest {

    @TempDir
    Path root;

    private Path stored;

    @BeforeEach
    void aCheckoutThatHasRun() throws IOException {
        Files.createDirectory(root.resolve("bench"));
        stored = Files.createDirectories(Layout.of(root).data().resolve("postgres"));
        Files.writeString(stored.resolve("table"), "the user's");
    }

    @Test
    void whatTheUserHasStored_isNotThereWhileMeasuring_andComesBack() throws IOException {
        var own = OwnData.take(root);
        assertThat(stored).doesNotExist();
        Files.createDirectories(stored);
        Files.writeString(stored.resolve("table"), "the measurement's");

        own.restore();

        assertThat(stored.resolve("table")).hasContent("the user's");
        assertThat(root.resolve("bench/.run")).doesNotExist();
    }

    @Test
    void measurementThatWasKilled_losesNothingOfTheUser() throws IOException {
        OwnData.take(root);
        Files.createDirectories(stored);
        Files.writeString(stored.resolve("table"), "the killed measurement's");

        OwnData.take(root).restore();

        assertThat(stored.resolve("table")).hasContent("the user's");
    }

    @Test
    void whileEverythingRuns_nothingIsTaken() {
        new Register(Layout.of(root).state()).add("order", ProcessHandle.current(), 8081);

        assertThatIllegalStateException().isThrownBy(() -> OwnData.take(root)).withMessageContaining("./run stop");
        assertThat(stored.resolve("table")).hasContent("the user's");
    }
}
