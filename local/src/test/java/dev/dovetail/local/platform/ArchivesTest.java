package dev.dovetail.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dovetail.embedded.Ports;
import dev.dovetail.local.FakeCheckout;
import dev.dovetail.local.process.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ArchivesTest {

    @TempDir
    Path root;

    private Layout layout;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        layout = FakeCheckout.in(root);
        Files.createDirectories(layout.log("archives").getParent());
        jar = layout.jar("kitchen");
    }

    @Test
    void whatRanOnceStartsFromAnArchiveUntilItIsBuiltAnew() throws Exception {
        // Given
        var first = archives();
        run(first.options("kitchen", jar));

        // When
        first.make();

        // Then
        var options = archives().options("kitchen", jar);
        assertThat(options).singleElement().asString().startsWith("-XX:SharedArchiveFile=");
        run(List.of("-Xshare:on", options.getFirst()));

        // When
        FakeCheckout.in(root);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));

        // Then
        assertThat(archives().options("kitchen", jar))
                .singleElement()
                .asString()
                .contains("DumpLoadedClassList");
        assertThat(layout.archives()).isDirectoryNotContaining("glob:**.jsa");
    }

    @Test
    void whereNobodyWantsThemNothingIsRecorded() {
        var unwanted = new Archives(layout, false, new Register(layout.state()));

        assertThat(unwanted.options("kitchen", jar)).isEmpty();
        assertThat(layout.archives()).doesNotExist();
    }

    private Archives archives() {
        return new Archives(layout, true, new Register(layout.state()));
    }

    private void run(List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(Jvm.java(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        int port = Ports.free();
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var output = Files.createTempFile(root, "run", ".txt").toFile();
        var process = builder.redirectOutput(output).start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> Application.isReady(port) || !process.isAlive());
            assertThat(process.isAlive()).as(Files.readString(output.toPath())).isTrue();
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }
}
