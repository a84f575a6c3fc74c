package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.squareup.wire.schema.internal.parser.ReservedElement;
import kotlin.ranges.IntRange;

/** Numbers and names that a Protobuf type must not use again. */
final class Reserved {

    private final Set<String> names = new TreeSet<>();
    private final List<IntRange> numbers = new ArrayList<>();

    static Reserved of(List<ReservedElement> elements) {
        Reserved reserved = new Reserved();
        elements.forEach(element -> element.getValues().forEach(reserved::add));
        return reserved;
    }

    private void add(Object value) {
        switch (value) {
            case String name -> names.add(name);
            case Integer number -> numbers.add(new IntRange(number, number));
            case IntRange range -> numbers.add(range);
            default -> throw new IllegalArgumentException("reserved is neither name nor number: " + value);
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean has(int number) {
        return numbers.stream().anyMatch(range -> range.getFirst() <= number && number <= range.getLast());
    }

    /** What this reserves and the other does not, in words. */
    List<String> missingIn(Reserved other) {
        List<String> missing = new ArrayList<>();
        names.stream()
                .filter(name -> !other.has(name))
                .map(name -> '"' + name + '"')
                .forEach(missing::add);
        numbers.stream()
                .filter(range -> !other.covers(range))
                .map(range -> range.getFirst() == range.getLast()
                        ? String.valueOf(range.getFirst())
                        : range.getFirst() + " to " + range.getLast())
                .forEach(missing::add);
        return missing;
    }

    private boolean covers(IntRange range) {
        long next = range.getFirst();
        while (next <= range.getLast()) {
            int wanted = (int) next;
            long end = numbers.stream()
                    .filter(one -> one.getFirst() <= wanted && wanted <= one.getLast())
                    .mapToLong(IntRange::getLast)
                    .max()
                    .orElse(Long.MIN_VALUE);
            if (end == Long.MIN_VALUE) {
                return false;
            }
            next = end + 1;
        }
        return true;
    }
}
