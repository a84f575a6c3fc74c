package dev.dovetail.cluster;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Of some times, nearest rank. */
final class Times {

    private Times() {}

    static Duration middle(List<Duration> times) {
        return times.stream().sorted().toList().get((times.size() - 1) / 2);
    }

    static Duration worst(List<Duration> times) {
        return Collections.max(times);
    }
}
