package dev.dovetail.takeover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a channel holds of messages that are numbered from 1 for each key. */
final class Relayed {

    /**
     * A message on the channel for the first time.
     *
     * @param committed in Postgres
     * @param taken by Kafka
     */
    record First(Instant committed, Instant taken) {

        Duration waited() {
            return Duration.between(committed, taken);
        }
    }

    private final Map<String, Set<Long>> seen = new HashMap<>();
    private final Map<String, Long> highest = new HashMap<>();
    private final List<First> firsts = new ArrayList<>();
    private long records;
    private long outOfOrder;

    /** Looks at the next record of its partition. */
    void saw(String key, long number, Instant committed, Instant taken) {
        records++;
        if (!seen.computeIfAbsent(key, unused -> new HashSet<>()).add(number)) {
            return;
        }
        firsts.add(new First(committed, taken));
        if (number < highest.merge(key, number, Math::max)) {
            outOfOrder++;
        }
    }

    /** Records that had been there before. */
    long duplicates() {
        return records - firsts.size();
    }

    /** Messages whose first record came behind that of a later message of their key. */
    long outOfOrder() {
        return outOfOrder;
    }

    /**
     * Messages without a record.
     *
     * @param written the last number of each key
     */
    long lost(Map<String, Long> written) {
        return written.values().stream().mapToLong(Long::longValue).sum() - firsts.size();
    }

    /** How long that message waited for Kafka which waited longest, of those committed in this time. */
    Duration longestWait(Instant from, Instant to) {
        return firsts.stream()
                .filter(first ->
                        !first.committed().isBefore(from) && !first.committed().isAfter(to))
                .map(First::waited)
                .max(Duration::compareTo)
                .orElseThrow(() -> new AssertionError("Nothing was committed between " + from + " and " + to));
    }
}
