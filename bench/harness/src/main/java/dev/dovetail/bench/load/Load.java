package dev.dovetail.bench.load;

import java.time.Duration;
import java.util.List;

import dev.dovetail.bench.statistics.Distribution;

/**
 * What came of a load.
 *
 * @param latencies of the calls that did not fail
 * @param failures messages of those that did
 * @param offered how many calls were to be made
 * @param elapsed from the first call to the end of the last
 * @param latest how late the latest call was made; zero where calls have no time to be made at
 */
public record Load(Distribution latencies, List<String> failures, int offered, Duration elapsed, Duration latest) {

    /** Calls a second that did not fail. */
    public double rate() {
        return latencies.count() / (elapsed.toNanos() / 1e9);
    }

    /** How many failed, and how the first did. */
    public String failureText() {
        return failures.isEmpty() ? "0" : failures.size() + " (first: " + failures.getFirst() + ")";
    }
}
