package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A contract as single statements: a place and what holds there. What is gone or otherwise is MAJOR, what is new MINOR. */
final class Facts {

    private final Map<String, String> byPlace = new TreeMap<>();

    void add(String place, String what) {
        byPlace.put(place, what);
    }

    /** What of this is gone or otherwise in the present ones, and what is new there. */
    List<Change> changesTo(Facts present) {
        List<Change> changes = new ArrayList<>();
        byPlace.forEach((place, what) -> {
            String now = present.byPlace.get(place);
            if (now == null) {
                changes.add(new Change(Size.MAJOR, place, "is gone"));
            } else if (!now.equals(what)) {
                changes.add(new Change(Size.MAJOR, place, "is '%s' now, it was '%s'".formatted(now, what)));
            }
        });
        present.byPlace.keySet().stream()
                .filter(place -> !byPlace.containsKey(place))
                .forEach(place -> changes.add(new Change(Size.MINOR, place, "is new")));
        return changes;
    }
}
