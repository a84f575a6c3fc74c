package dev.dovetail.bench.statistics;

import java.util.List;

/** The middle one, or the mean of the middle two. */
public final class Median {

    private Median() {}

    /** Of these values; NaN of none. */
    public static double of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
    }
}
