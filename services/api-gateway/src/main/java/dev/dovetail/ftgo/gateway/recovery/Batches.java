package dev.dovetail.ftgo.gateway.recovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads of many keys at once, each small enough for a request line. */
public final class Batches {

    /** 50 parameters with a UUID each have less than 2.5 KiB, of the 4 that a server reads. */
    static final int MOST = 50;

    private Batches() {}

    /** What is found of the distinct keys. */
    public static <V> Map<String, V> read(List<String> keys, Function<List<String>, Map<String, V>> read) {
        List<String> distinct = keys.stream().distinct().toList();
        Map<String, V> found = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += MOST) {
            found.putAll(read.apply(distinct.subList(from, Math.min(from + MOST, distinct.size()))));
        }
        return found;
    }
}
