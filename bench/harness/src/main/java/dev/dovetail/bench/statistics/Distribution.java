package dev.dovetail.bench.statistics;

import java.time.Duration;
import java.util.Collection;

/** Durations of one kind, all of them kept. */
public final class Distribution {

    private final long[] nanos;

    private Distribution(long[] nanos) {
        this.nanos = nanos;
    }

    /** Of these samples. */
    public static Distribution of(Collection<Duration> samples) {
        return new Distribution(
                samples.stream().mapToLong(Duration::toNanos).sorted().toArray());
    }

    /** How many samples. */
    public int count() {
        return nanos.length;
    }

    /**
     * The smallest sample that at least so many percent of all samples do not exceed (nearest rank, no interpolation).
     *
     * @param percent above 0, at most 100
     * @return NaN without samples
     */
    public double percentileMillis(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("A percentile is above 0 and at most 100, not " + percent);
        }
        if (nanos.length == 0) {
            return Double.NaN;
        }
        // Not percent / 100 * length: 99.0 / 100 * 1000 is a little above 990.
        int rank = (int) Math.ceil(percent * nanos.length / 100);
        return nanos[rank - 1] / 1e6;
    }

    /** The largest sample; NaN without samples. */
    public double maxMillis() {
        return percentileMillis(100);
    }
}
