package dev.dovetail.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Helm, as a user calls it. */
public final class Helm {

    private static final Path CHARTS = Path.of("").toAbsolutePath().resolveSibling("helm");

    private final Cluster cluster;

    public Helm(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Where a chart of this project lies. */
    public static String chart(String name) {
        return CHARTS.resolve(name).toString();
    }

    /**
     * Runs Helm in the namespace.
     *
     * @return what it said
     * @throws AssertionError if it fails
     */
    public String run(String... arguments) {
        var command = new ArrayList<>(List.of("helm", "--namespace", cluster.namespace()));
        Collections.addAll(command, arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + "\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
