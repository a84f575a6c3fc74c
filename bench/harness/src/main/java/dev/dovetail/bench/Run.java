package dev.dovetail.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One execution of a measurement.
 *
 * @param root the checkout
 * @param folder for the data, settings and logs of what it starts; kept, for a look afterwards
 * @param smoke whether to run everything as briefly as possible, to see that it works
 * @param seed of all that is left to chance
 */
public record Run(Path root, Path folder, boolean smoke, long seed) {

    static Run begin(Path root, String name, boolean smoke, long seed) throws IOException {
        var folder = root.resolve("bench/harness/target/runs").resolve(name + "-" + System.currentTimeMillis());
        return new Run(root, Files.createDirectories(folder), smoke, seed);
    }

    /** A number that is another one in a smoke run. */
    public int scaled(int full, int smoke) {
        return this.smoke ? smoke : full;
    }

    /** So many seconds, fewer in a smoke run. */
    public Duration seconds(int full, int smoke) {
        return Duration.ofSeconds(scaled(full, smoke));
    }

    /** The packaged application of a module. */
    public Path application(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Tells the one who waits what goes on. */
    public void progress(String what) {
        System.err.printf("%tT  %s%n", System.currentTimeMillis(), what);
    }
}
