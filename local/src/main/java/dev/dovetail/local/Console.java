package dev.dovetail.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import dev.dovetail.local.platform.Progress;

/** What the user reads. Colour only where a terminal shows it. */
final class Console implements Progress {

    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String RED = "31";
    private static final String FAINT = "2";
    private static final String BOLD = "1";

    private final PrintStream out;
    private final boolean colour;

    Console(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    void title(String text) {
        line("\n" + paint(BOLD, text));
    }

    void error(String text) {
        line(paint(RED, text));
    }

    @Override
    public void cleanedUp(String name) {
        line(paint(YELLOW, "  stopped " + name + ", left over by a run that was killed"));
    }

    @Override
    public void portTaken(String name, int wanted, int used) {
        line(paint(YELLOW, "  port %d is taken by another program: %s uses %d".formatted(wanted, name, used)));
    }

    @Override
    public void ready(String name, Duration took, String where) {
        line("  %-13s %s %6s   %s".formatted(name, paint(GREEN, "ready"), seconds(took), paint(FAINT, where)));
    }

    @Override
    public void stopping(String what) {
        line("  stopping " + what);
    }

    String faint(String text) {
        return paint(FAINT, text);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private String paint(String code, String text) {
        return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
