package dev.dovetail.container.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BaseImageTest {

    private static final Instant BUILT = Instant.parse("2026-04-21T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void java_is_taken_out_as_it_is_in_the_image() throws IOException {
        // given
        byte[] system = layer(file("etc/passwd", 0644, "root"));
        byte[] java = layer(
                file("opt/java/openjdk/bin/java", 0755, "a program"), file("opt/java/openjdk/release", 0644, "25"));
        Path image = image("JAVA_HOME=/opt/java/openjdk", system, java);

        // when
        BaseImage base = BaseImage.unpack(image, folder.resolve("unpacked"));
        Path target = folder.resolve("java");
        base.copy(base.javaHome(), target);

        // then
        assertThat(target.resolve("bin/java")).hasContent("a program").isExecutable();
        assertThat(target.resolve("release")).hasContent("25");
        assertThat(Files.isExecutable(target.resolve("release"))).isFalse();
        assertThat(Files.getLastModifiedTime(target.resolve("bin/java"))).isEqualTo(FileTime.from(BUILT));
        assertThat(target.resolve("etc")).doesNotExist();
    }

    @Test
    void a_later_layer_replaces_a_file() throws IOException {
        // given
        Path image = image(
                "JAVA_HOME=/java", layer(file("java/release", 0644, "24")), layer(file("java/release", 0644, "25")));

        // when
        BaseImage.unpack(image, folder.resolve("unpacked")).copy("/java", folder.resolve("java"));

        // then
        assertThat(folder.resolve("java/release")).hasContent("25");
    }

    @Test
    void an_image_that_does_not_say_where_java_is_is_refused() throws IOException {
        // given
        Path image = image("PATH=/bin", layer(file("bin/java", 0755, "")));

        // when, then
        assertThatThrownBy(() ->
                        BaseImage.unpack(image, folder.resolve("unpacked")).javaHome())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("JAVA_HOME");
    }

    @Test
    void a_path_that_leads_out_of_the_image_is_refused() throws IOException {
        // given
        Path image = image("JAVA_HOME=/java", layer(file("java/../../outside", 0644, "")));
        BaseImage base = BaseImage.unpack(image, folder.resolve("unpacked"));

        // when, then
        assertThatThrownBy(() -> base.copy("/java", folder.resolve("java")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out of it");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private Path image(String variable, byte[]... layers) throws IOException {
        Path file = folder.resolve("image.tar");
        StringBuilder names = new StringBuilder();
        try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < layers.length; i++) {
                String name = "layer-" + i + ".tar.gz";
                names.append(i == 0 ? "" : ",").append('"').append(name).append('"');
                put(tar, new TarArchiveEntry(name), layers[i]);
            }
            put(tar, new TarArchiveEntry("config.json"), bytes("{\"config\":{\"Env\":[\"" + variable + "\"]}}"));
            put(
                    tar,
                    new TarArchiveEntry("manifest.json"),
                    bytes("[{\"Config\":\"config.json\",\"Layers\":[" + names + "]}]"));
        }
        return file;
    }

    private static byte[] layer(Content... contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Content content : contents) {
                put(tar, content.entry(), content.bytes());
            }
        }
        return bytes.toByteArray();
    }

    private static Content file(String path, int mode, String text) {
        var entry = new TarArchiveEntry(path);
        entry.setMode(mode);
        entry.setLastModifiedTime(FileTime.from(BUILT));
        return new Content(entry, bytes(text));
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Content(TarArchiveEntry entry, byte[] bytes) {}
}
