package dev.dovetail.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dovetail.local.process.Register;

/** The making of one class-data archive, by a JVM of its own. */
final class ArchiveDump {

    private final String name;
    private final Path jar;
    private final Path classes;
    private final Path archive;
    private final Path log;
    private final Register register;
    private @Nullable Process process;

    ArchiveDump(String name, Path jar, Path classes, Path archive, Path log, Register register) {
        this.name = name;
        this.jar = jar;
        this.classes = classes;
        this.archive = archive;
        this.log = log;
        this.register = register;
    }

    void start() {
        try {
            dropHalfALine();
            process = new ProcessBuilder(
                            "nice",
                            "-n",
                            "19",
                            Jvm.java(),
                            "-Xshare:dump",
                            "-Xmx400m",
                            "-XX:+UseSerialGC",
                            "-Xlog:disable",
                            "-XX:SharedClassListFile=" + classes,
                            "-XX:SharedArchiveFile=" + unfinished(),
                            "-cp",
                            jar.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            register.add(entry(), process.toHandle(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + archive, e);
        }
    }

    void finish() {
        try {
            if (process != null && process.waitFor() == 0 && Files.exists(unfinished())) {
                Files.move(unfinished(), archive, StandardCopyOption.REPLACE_EXISTING);
                Files.deleteIfExists(classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + archive, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            register.remove(entry());
        }
    }

    void abandon() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    // The program that writes the list still runs.
    private void dropHalfALine() throws IOException {
        var text = Files.readString(classes);
        Files.write(
                classes, List.of(text.substring(0, text.lastIndexOf('\n') + 1).split("\n")));
    }

    private Path unfinished() {
        return Path.of(archive + ".unfinished");
    }

    private String entry() {
        return "archive of " + name;
    }
}
