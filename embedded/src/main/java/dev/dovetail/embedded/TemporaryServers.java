package dev.dovetail.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** The folders of temporary servers. Each is named after the JVM that made it, so that those of killed ones are found. */
final class TemporaryServers {

    private static final String PREFIX = "dovetail-postgres-";

    private TemporaryServers() {}

    /** A new folder, after servers of JVMs that were killed have been stopped and removed. */
    static Path directory() {
        sweep();
        return Directories.temporary(PREFIX + ProcessHandle.current().pid() + "-");
    }

    private static void sweep() {
        try (var leftOver = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            for (Path directory : leftOver) {
                if (isAbandoned(directory)) {
                    PostgresCluster.at(directory, Map.of()).stop("immediate");
                    Directories.delete(directory);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for abandoned servers", e);
        }
    }

    private static boolean isAbandoned(Path directory) throws IOException {
        var pid = directory.getFileName().toString().substring(PREFIX.length()).replaceFirst("-.*", "");
        return isMine(directory)
                && pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    private static boolean isMine(Path directory) throws IOException {
        try {
            return Files.getOwner(directory).getName().equals(System.getProperty("user.name"));
        } catch (NoSuchFileException e) {
            // Its own server has deleted it meanwhile.
            return false;
        }
    }
}
