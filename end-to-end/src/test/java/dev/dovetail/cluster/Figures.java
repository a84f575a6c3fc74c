package dev.dovetail.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What was counted and measured, a line each, for {@code ./test-cluster} to print. Counts are asserted by the tests
 * themselves; a time that misses its bar is shown, and fails nothing.
 */
public final class Figures {

    private static final Path FILE = Path.of("target/cluster/figures.tsv");

    private Figures() {}

    /** Writes down a count. */
    public static void count(String what, long measured) {
        line(what, "", Long.toString(measured), "");
    }

    /** Writes down a count that was to be zero. */
    public static void none(String what, long measured) {
        line(what, "0", Long.toString(measured), measured == 0 ? "met" : "MISSED");
    }

    /** Writes down the middle and the worst of some times, and their bars. */
    public static void times(String what, List<Duration> measured, Duration middleBar, Duration worstBar) {
        Duration middle = Times.middle(measured);
        Duration worst = Times.worst(measured);
        boolean met = middle.compareTo(middleBar) <= 0 && worst.compareTo(worstBar) <= 0;
        line(
                what + ", p50 and worst of " + measured.size(),
                "%s, %s".formatted(seconds(middleBar), seconds(worstBar)),
                "%s, %s".formatted(seconds(middle), seconds(worst)),
                met ? "met" : "MISSED");
    }

    /** Writes down the middle and the worst of some times that no bar was set for. */
    public static void times(String what, List<Duration> measured) {
        line(
                what + ", p50 and worst of " + measured.size(),
                "",
                "%s, %s".formatted(seconds(Times.middle(measured)), seconds(Times.worst(measured))),
                "");
    }

    /** Writes down a size that was not to be exceeded. */
    public static void megabytes(String what, long bytes, long bar) {
        line(
                what,
                "%,d MB".formatted(bar / 1_000_000),
                "%,d MB".formatted(bytes / 1_000_000),
                bytes <= bar ? "met" : "MISSED");
    }

    /** Writes down a size. */
    public static void megabytes(String what, long bytes) {
        line(what, "", "%,d MB".formatted(bytes / 1_000_000), "");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }

    private static void line(String what, String bar, String measured, String mark) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    String.join("\t", what, bar, measured, mark) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
