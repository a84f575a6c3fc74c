package dev.dovetail.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that hold the output of the processes, one run's at a time. */
final class Logs {

    private Logs() {}

    static void clear(Layout layout) {
        var folder = layout.log("any").getParent();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear " + folder, e);
        }
    }
}
