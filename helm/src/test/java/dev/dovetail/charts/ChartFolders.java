package dev.dovetail.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.marcnuri.helm.Helm;

/** Copies of the charts, side by side as in the sources, with their dependencies fetched. */
final class ChartFolders {

    private static final Path SOURCES = Path.of("").toAbsolutePath();
    private static final Path COPIES = SOURCES.resolve("target/charts");
    private static final Map<String, Path> COPIED = new ConcurrentHashMap<>();

    private ChartFolders() {}

    static Path get(String name) {
        Path source = SOURCES.resolve(name);
        if (!Files.isRegularFile(source.resolve("Chart.yaml"))) {
            throw new IllegalArgumentException("There is no chart in " + source);
        }
        copyAll();
        return COPIED.computeIfAbsent(name, ChartFolders::withDependencies);
    }

    /** A copy whose tests are no hooks any more, but objects like others; those of charts it depends on stay hooks. */
    static Path withTests(Path folder) {
        Path copy = COPIES.resolveSibling("charts-with-tests").resolve(folder.getFileName());
        try {
            delete(copy);
            copy(folder, copy);
            try (Stream<Path> tests = Files.list(copy.resolve("templates/tests"))) {
                for (Path test : tests.toList()) {
                    Files.writeString(test, Files.readString(test).replace("helm.sh/hook:", "hook:"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static Path withDependencies(String name) {
        Path copy = COPIES.resolve(name);
        new Helm(copy).dependency().update().call();
        return copy;
    }

    private static synchronized void copyAll() {
        if (!COPIED.isEmpty()) {
            return;
        }
        try (Stream<Path> folders = Files.list(SOURCES)) {
            for (Path folder : folders.filter(f -> Files.isRegularFile(f.resolve("Chart.yaml")))
                    .toList()) {
                Path copy = COPIES.resolve(folder.getFileName());
                delete(copy);
                copy(folder, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
