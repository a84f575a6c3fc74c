package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How one schema differs from its released form, for those who read by it and those who write by it. */
final class SchemaChange {

    /** Who must understand whom while old and new programs run side by side. */
    enum Direction {
        /** The owner writes, and what it wrote may still be read much later: events, documents. */
        WRITTEN_AND_KEPT(true, true),
        /** The owner writes, others read at once: replies, responses. */
        WRITTEN(true, false),
        /** Others write, the owner reads: commands, requests. */
        READ(false, true);

        private final boolean oldReaders;
        private final boolean oldWriters;

        Direction(boolean oldReaders, boolean oldWriters) {
            this.oldReaders = oldReaders;
            this.oldWriters = oldWriters;
        }
    }

    private SchemaChange() {}

    /**
     * The differences.
     *
     * @param name what the schema is of; begins each place
     */
    static List<Change> between(String name, Schema released, Schema present, Direction direction) {
        Set<Change> changes = new LinkedHashSet<>();
        if (direction.oldReaders) {
            Fit.check(
                    "who reads by the released contract",
                    released,
                    "what is written now",
                    present,
                    major(name, changes));
        }
        if (direction.oldWriters) {
            Fit.check(
                    "who reads by the new contract",
                    present,
                    "what was written before",
                    released,
                    major(name, changes));
        }
        Set<String> before = Properties.of(released);
        Set<String> now = Properties.of(present);
        before.stream()
                .filter(place -> !now.contains(place))
                .forEach(place -> changes.add(new Change(
                        Size.MAJOR,
                        name + " " + place,
                        direction == Direction.READ
                                ? "is gone: who still sends it would not be heard"
                                : "is gone: who reads it would find nothing")));
        now.stream()
                .filter(place -> !before.contains(place))
                .forEach(place -> changes.add(new Change(Size.MINOR, name + " " + place, "is new")));
        if (changes.isEmpty() && !released.meaning().equals(present.meaning())) {
            changes.add(new Change(Size.MINOR, name, "allows other values than before"));
        }
        return new ArrayList<>(changes);
    }

    private static java.util.function.BiConsumer<String, String> major(String name, Set<Change> changes) {
        return (place, what) -> changes.add(new Change(Size.MAJOR, (name + " " + place).strip(), what));
    }
}
