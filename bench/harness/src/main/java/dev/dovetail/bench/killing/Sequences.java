package dev.dovetail.bench.killing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Watches a stream in which the messages of each key are numbered from 1.
 *
 * <p>Right is each number after the one before it. A message that comes again must be the first of a run that is sent
 * again from there on, without gaps, so that whoever skips what he has seen reads every key in its order. Anything else
 * breaks the order.
 */
final class Sequences {

    private final Map<String, Sequence> byKey = new HashMap<>();
    private long records;

    void saw(String key, long seq) {
        records++;
        byKey.computeIfAbsent(key, unused -> new Sequence()).saw(Math.toIntExact(seq));
    }

    long records() {
        return records;
    }

    long distinct() {
        return byKey.values().stream()
                .mapToLong(sequence -> sequence.seen.cardinality())
                .sum();
    }

    long duplicates() {
        return records - distinct();
    }

    /** How often a number did not follow the one before, except to begin a run again. */
    long breaks() {
        return byKey.values().stream().mapToLong(sequence -> sequence.breaks).sum();
    }

    /** How often the key began again that did so most often. */
    int mostRunsAgain() {
        return byKey.values().stream()
                .mapToInt(sequence -> sequence.runsAgain)
                .max()
                .orElse(0);
    }

    /** How many of the messages that were sent were not seen. @param sent the last number of each key */
    long lost(Map<String, Long> sent) {
        return sent.entrySet().stream()
                .mapToLong(key -> key.getValue() - seenUpTo(key.getKey(), key.getValue()))
                .sum();
    }

    private long seenUpTo(String key, long last) {
        var sequence = byKey.get(key);
        return sequence == null
                ? 0
                : sequence.seen.get(1, Math.toIntExact(last) + 1).cardinality();
    }

    private static final class Sequence {

        private final BitSet seen = new BitSet();
        private int last;
        private int runsAgain;
        private long breaks;

        void saw(int seq) {
            if (seen.get(seq) && seq <= last) {
                runsAgain++;
            } else if (seq != last + 1) {
                breaks++;
            }
            seen.set(seq);
            last = seq;
        }
    }
}
