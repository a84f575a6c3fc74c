package dev.dovetail.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dovetail.local.process.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class FolderTest {

    @TempDir
    Path root;

    private Layout layout;
    private final List<String> cleanedUp = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void cleanedUp(String name) {
            cleanedUp.add(name);
        }
    };

    @BeforeEach
    void layout() {
        layout = Layout.of(root);
    }

    @Test
    void onlyOneLauncherHasIt() {
        try (var mine = Folder.take(layout)) {
            assertThat(mine).isNotNull();
            assertThat(Folder.isTaken(layout)).isTrue();
            assertThatThrownBy(() -> Folder.take(layout))
                    .isInstanceOf(AlreadyRunning.class)
                    .hasMessageContaining("./run stop");
        }
        assertThat(Folder.isTaken(layout)).isFalse();
    }

    @Test
    void whatAKilledLauncherLeftIsStopped() throws IOException {
        // Given
        var left = new ProcessBuilder("sleep", "600").start();
        new Register(layout.state()).add("kitchen", left.toHandle(), 8084);

        // When
        try (var folder = Folder.take(layout)) {
            folder.tidy(progress);
        }

        // Then
        await().until(() -> !left.isAlive());
        assertThat(cleanedUp).containsExactly("kitchen");
        assertThat(layout.state()).doesNotExist();
    }

    @Test
    void othersAreLeftAlone() throws IOException {
        // Given: a process that runs, written down with another time of start
        var others = new ProcessBuilder("sleep", "600").start();
        try {
            Files.createDirectories(layout.run());
            Files.writeString(layout.state(), "kitchen\t%d\t%d\t8084\n".formatted(others.pid(), 1_000L));

            // When
            try (var folder = Folder.take(layout)) {
                folder.tidy(progress);
            }

            // Then
            assertThat(others.isAlive()).isTrue();
            assertThat(cleanedUp).isEmpty();
        } finally {
            others.destroyForcibly();
        }
    }

    @Test
    void emptyingForgetsTheDataOnly() throws IOException {
        // Given
        Files.createDirectories(layout.data().resolve("postgres/data"));
        Files.writeString(layout.data().resolve("postgres/data/file"), "rows");
        Files.createDirectories(layout.archives());

        // When
        try (var folder = Folder.take(layout)) {
            folder.emptyData();
        }

        // Then
        assertThat(layout.data()).doesNotExist();
        assertThat(layout.archives()).exists();
    }
}
