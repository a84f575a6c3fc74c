package dev.dovetail.container.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A base image in a file, in the format of {@code docker save}. */
final class BaseImage {

    private final Path folder;
    private final JsonNode manifest;

    private BaseImage(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Unpacks the file into that folder, but not the layers in it. */
    static BaseImage unpack(Path file, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(Files.newInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(folder, entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(tar, target);
            }
        }
        return new BaseImage(
                folder,
                new ObjectMapper()
                        .readTree(folder.resolve("manifest.json").toFile())
                        .get(0));
    }

    /**
     * Where Java is in the image.
     *
     * @throws IOException if the image does not say
     */
    String javaHome() throws IOException {
        Path config = inside(folder, manifest.get("Config").asText());
        for (JsonNode variable : new ObjectMapper().readTree(config.toFile()).at("/config/Env")) {
            if (variable.asText().startsWith("JAVA_HOME=")) {
                return variable.asText().substring("JAVA_HOME=".length());
            }
        }
        throw new IOException("the base image does not set JAVA_HOME");
    }

    /** Copies what the image has below that path into a folder, with its times, which an AOT cache remembers. */
    void copy(String path, Path target) throws IOException {
        String prefix = path.replaceFirst("^/", "") + "/";
        for (Path layer : layers()) {
            try (var tar = new TarArchiveInputStream(uncompressed(layer))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    String name = entry.getName().replaceFirst("^(\\./|/)", "");
                    if (name.startsWith(prefix) && name.length() > prefix.length()) {
                        write(entry, tar, inside(target, name.substring(prefix.length())));
                    }
                }
            }
        }
    }

    private List<Path> layers() throws IOException {
        List<Path> layers = new ArrayList<>();
        for (JsonNode layer : manifest.get("Layers")) {
            layers.add(inside(folder, layer.asText()));
        }
        return layers;
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("the base image's Java has a hard link, which is not expected: " + entry.getName());
        } else if (entry.isFile()) {
            Files.copy(content, target);
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString((entry.getMode() & 0111) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
            Files.setLastModifiedTime(target, entry.getLastModifiedTime());
        }
    }

    private static InputStream uncompressed(Path layer) throws IOException {
        return layer.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(layer), 1 << 16)
                : Files.newInputStream(layer);
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the base image has a path that leads out of it: " + name);
        }
        return path;
    }
}
