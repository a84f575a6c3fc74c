package dev.dovetail.bench.report;

import java.util.Locale;

/**
 * One figure beside the bar it was to reach.
 *
 * @param what is measured
 * @param bar it was to reach; empty if there was none
 * @param measured with its unit
 * @param mark whether it reached it
 */
public record Verdict(String what, String bar, String measured, Mark mark) {

    /** Whether a bar was reached. */
    public enum Mark {
        MET("met"),
        MISSED("**MISSED**"),
        NO_BAR("");

        private final String text;

        Mark(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** A figure that must not exceed its bar. NaN, which is what no samples yield, has missed it. */
    public static Verdict atMost(String what, double bar, double measured, String unit) {
        return of(what, (bar == 0 ? "" : "≤ ") + number(bar) + unit, number(measured) + unit, measured <= bar);
    }

    /** A figure compared by the caller. */
    public static Verdict of(String what, String bar, String measured, boolean met) {
        return new Verdict(what, bar, measured, met ? Mark.MET : Mark.MISSED);
    }

    /** A figure that nothing was asked of. */
    public static Verdict informative(String what, String measured) {
        return new Verdict(what, "", measured, Mark.NO_BAR);
    }

    /** With as many decimals as make sense: none from 100 on, one from 10 on, else two; whole numbers without. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "no samples";
        }
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
